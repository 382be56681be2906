using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>A member of a generated class as JSON has it.</summary>
/// <param name="Type">The C# type of its value.</param>
/// <param name="Value">What is asked of the value; null when nothing is.</param>
/// <param name="IsRequired">Whether it is required.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="IsOfOneDirection">Whether only requests or only responses carry it.</param>
internal sealed record JsonMemberFact(ITypeSymbol Type, ValueFact? Value, bool IsRequired, bool IsNullable, bool IsOfOneDirection);
