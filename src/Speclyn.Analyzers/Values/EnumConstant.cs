using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Speclyn.Analyzers;

/// <summary>A constant that becomes a value of an open enum.</summary>
/// <param name="Fact">What the document says of the enum.</param>
/// <param name="Type">The enum.</param>
/// <param name="Value">The constant.</param>
/// <param name="Destination">Where it goes.</param>
internal readonly record struct EnumConstant(EnumFact Fact, INamedTypeSymbol Type, Constant Value, Destination Destination)
{
    /// <summary>What a fix needs to write another value.</summary>
    public ImmutableDictionary<string, string?> PropertiesFor(EnumValue? value) => PropertiesFor(Type, value, Constants.NumberText(Value.Value) is not null);

    /// <summary>What a fix needs to write a value of an enum.</summary>
    public static ImmutableDictionary<string, string?> PropertiesFor(INamedTypeSymbol type, EnumValue? value, bool isNumber) => ImmutableDictionary<string, string?>.Empty
        .Add(DiagnosticProperties.EnumType, type.OriginalDefinition.GetDocumentationCommentId())
        .Add(DiagnosticProperties.Literal, value is not { Json: var json } ? null : isNumber ? json : SymbolDisplay.FormatLiteral(json, quote: true))
        .Add(DiagnosticProperties.NearestMember, value?.Member);
}
