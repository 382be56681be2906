using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>
/// How to tell from a value which variant of a union it is, or which class of a hierarchy, for the analyzers: a <c>discriminator</c> as OpenAPI 3.2
/// writes it, of which a mapping without <c>propertyName</c> lists members that variants have, and the variants of other <c>types</c>.
/// Nothing is said where a value can be several.
/// </summary>
internal static class VariantKeywords
{
    /// <summary>The keywords of a type; none where there is nothing to choose.</summary>
    public static IEnumerable<string> Of(Schema schema, TypeModel model) => model switch
    {
        // A value that leads out of the hierarchy has no class that can be told.
        ClassModel type when schema.Inheritance is { } inheritance && type.Discriminated.Count == inheritance.Derived.Count =>
            [Discriminator(inheritance.PropertyName, type.Discriminated.Select(derived => (derived.Value, derived.Name)), null)],
        UnionModel union when !union.Variants.Any(variant => variant.Undecided || variant.Type.Kind is TypeRefKind.Element or TypeRefKind.Node) => OfUnion(union),
        _ => [],
    };

    private static IEnumerable<string> OfUnion(UnionModel union)
    {
        string? NameOf(int variant) => variant < 0 ? null : union.Variants[variant].Name;

        if (union.Objects is { } objects)
        {
            yield return Discriminator(objects.PropertyName, objects.Cases.Select(known => (known.Key, NameOf(known.Variant)!)), NameOf(objects.Otherwise));
        }

        (string Type, string? Name)[] types =
        [
            ("string", NameOf(union.Strings)),
            ("integer", NameOf(union.Integers)),
            ("number", NameOf(union.Numbers)),
            ("boolean", NameOf(union.Booleans)),
            ("array", NameOf(union.Arrays)),
        ];
        if (types.Any(type => type.Name is not null))
        {
            yield return "\"types\":" + Map(types.Where(type => type.Name is not null).Select(type => (type.Type, type.Name!)));
        }
    }

    private static string Discriminator(string? property, IEnumerable<(string Value, string Name)> mapping, string? otherwise)
    {
        string[] members =
        [
            .. property is null ? [] : new[] { "\"propertyName\":" + JsonText.Quote(property) },
            "\"mapping\":" + Map(mapping),
            .. otherwise is null ? [] : new[] { "\"defaultMapping\":" + JsonText.Quote(otherwise) },
        ];
        return "\"discriminator\":{" + string.Join(",", members) + "}";
    }

    private static string Map(IEnumerable<(string Key, string Name)> pairs) =>
        "{" + string.Join(",", pairs.Select(pair => JsonText.Quote(pair.Key) + ":" + JsonText.Quote(pair.Name))) + "}";
}
