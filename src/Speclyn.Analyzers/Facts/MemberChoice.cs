using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>Groups of members of which an object has one.</summary>
/// <param name="IsExclusive">Whether it has just one, or one at least.</param>
/// <param name="Groups">The groups: an object has one when it has all members of it.</param>
/// <param name="Severity">How bad it is that it has none or too many; null where the document does not say.</param>
internal sealed record MemberChoice(bool IsExclusive, IReadOnlyList<IReadOnlyList<string>> Groups, DiagnosticSeverity? Severity);
