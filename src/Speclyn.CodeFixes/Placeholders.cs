using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.Analyzers;

namespace Speclyn.CodeFixes;

/// <summary>Values that compile, pass the rules and are easy to see, for whoever has to fill them in.</summary>
internal sealed class Placeholders
{
    private readonly ApiFacts _facts;
    private readonly SemanticModel _model;
    private readonly int _position;
    private readonly HashSet<ITypeSymbol> _open = new(SymbolEqualityComparer.Default);

    public Placeholders(ApiFacts facts, SemanticModel model, int position)
    {
        _facts = facts;
        _model = model;
        _position = position;
    }

    /// <summary><c>Name = value</c> for a property, or null when there is no value to write.</summary>
    public string? Assignment(IPropertySymbol property) => For(property) is { } value ? $"{EnumMemberExpression.Escape(property.Name)} = {value}" : null;

    /// <summary>A value for a property, or null when there is none.</summary>
    public string? For(IPropertySymbol property) => For(property.Type, _facts.PropertyOf(property)?.Name ?? property.Name, _facts.PropertyOf(property)?.Value);

    private string? For(ITypeSymbol type, string jsonName, ValueFact? value = null)
    {
        type = ApiFacts.WithoutNullable(type) ?? type;
        if (_facts.EnumOf(type) is { } fact)
        {
            return fact.Values.IsEmpty ? null
                : fact.Values[0].Member is { } member ? EnumMemberExpression.Create(_model, _position, (INamedTypeSymbol)type, member).ToString()
                : SymbolDisplay.FormatLiteral(fact.Values[0].Json, quote: true);
        }

        if (_facts.IsUnion(type))
        {
            return Variant((INamedTypeSymbol)type, jsonName);
        }

        if (_facts.IsRequestModel(type))
        {
            return Model((INamedTypeSymbol)type, "new()");
        }

        return type.SpecialType switch
        {
            SpecialType.System_String => SymbolDisplay.FormatLiteral(jsonName, quote: true),
            SpecialType.System_Boolean => value?.Const == true ? "true" : "false",
            SpecialType.System_Object => "new()",
            >= SpecialType.System_SByte and <= SpecialType.System_Double => value?.Minimum is { Exclusive: false, Value: var least } && least.All(c => c is '-' or >= '0' and <= '9') ? least : "0",
            _ => Other(type, jsonName),
        };
    }

    private string? Other(ITypeSymbol type, string jsonName)
    {
        ITypeSymbol? item = type is IArrayTypeSymbol array ? array.ElementType
            : type is INamedTypeSymbol { TypeKind: TypeKind.Interface, TypeArguments: [var argument] } ? argument
            : null;
        if (item is not null)
        {
            return HasCollectionExpressions ? "[]" : $"{Name("System.Array") ?? "global::System.Array"}.Empty<{item.ToMinimalDisplayString(_model, _position)}>()";
        }

        if (type.IsValueType)
        {
            return "default";
        }

        switch (type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None)))
        {
            case "System.Uri":
                return "new(\"https://example.com/\")";
            case "System.Text.Json.Nodes.JsonNode":
                return SymbolDisplay.FormatLiteral(jsonName, quote: true);
        }

        if (type is INamedTypeSymbol { TypeArguments: [_], Name: "List" } && HasCollectionExpressions)
        {
            return "[]";
        }

        return type is INamedTypeSymbol { IsAbstract: false } named
            && named.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters.All(parameter => parameter.IsOptional))
                ? "new()"
                : null;
    }

    // A class whose required members lead back to itself has no finite value.
    private string? Model(INamedTypeSymbol type, string creation)
    {
        if (type.IsAbstract || !_open.Add(type))
        {
            return null;
        }

        List<string?> members = _facts.RequiredOf(type).Select(Assignment).ToList();
        _open.Remove(type);
        return members.Contains(null) ? null
            : members.Count == 0 ? creation
            : $"{(creation == "new()" ? creation : creation.Substring(0, creation.Length - 2))} {{ {string.Join(", ", members)} }}";
    }

    // The first variant that converts without a word, models before the rest.
    private string? Variant(INamedTypeSymbol union, string jsonName)
    {
        foreach (ISymbol member in union.GetMembers(WellKnownMemberNames.ImplicitConversionName))
        {
            if (member is IMethodSymbol { Parameters: [{ Type: var variant }] })
            {
                string? value = _facts.IsRequestModel(variant)
                    ? Model((INamedTypeSymbol)variant, $"new {variant.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(_model, _position)}()")
                    : variant.SpecialType != SpecialType.None ? For(variant, jsonName) : null;
                if (value is not null)
                {
                    return value;
                }
            }
        }

        return null;
    }

    private string? Name(string metadataName) => _model.Compilation.GetTypeByMetadataName(metadataName)?.ToMinimalDisplayString(_model, _position);

    private bool HasCollectionExpressions => _model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };
}
