using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Analyzers;

/// <summary>Members that an object needs under a condition.</summary>
/// <param name="Condition">The schema of the objects that need them; null where it depends on a member.</param>
/// <param name="Member">The member that needs them beside it; null where there is a condition.</param>
/// <param name="Holds">Whether they are needed where the condition holds, or where it does not.</param>
/// <param name="Required">The members that are needed.</param>
/// <param name="Severity">How bad it is that they are missing; null where the document does not say.</param>
internal sealed record ConditionalRequirement(DocumentNode? Condition, string? Member, bool Holds, IReadOnlyList<string> Required, DiagnosticSeverity? Severity);
