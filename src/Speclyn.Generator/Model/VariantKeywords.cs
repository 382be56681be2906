using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>
/// How to tell from a value which variant of a union it is, or which class of a hierarchy, for the analyzers: a <c>discriminator</c> as OpenAPI 3.2
/// writes it, of which a mapping without <c>propertyName</c> lists members that variants have, with the <c>type</c> of values that are no strings; the
/// variants of other <c>types</c>; and those of arrays by the type of their first item (<c>items</c>). Nothing is said where a value can be several.
/// </summary>
internal static class VariantKeywords
{
    /// <summary>The keywords of a type; none where there is nothing to choose.</summary>
    public static IEnumerable<string> Of(Schema schema, TypeModel model) => model switch
    {
        // A value that leads out of the hierarchy has no class that can be told.
        ClassModel type when schema.Inheritance is { } inheritance && type.Discriminated.Count == inheritance.Derived.Count =>
            [Discriminator(inheritance.PropertyName, type.DiscriminatorKind, type.Discriminated.Select(derived => (derived.Value, derived.Name)), null)],
        UnionModel union when !union.Variants.Any(variant => variant.Undecided || variant.Type.Kind is TypeRefKind.Element or TypeRefKind.Node) => OfUnion(union),
        _ => [],
    };

    private static IEnumerable<string> OfUnion(UnionModel union)
    {
        string? NameOf(int variant) => variant < 0 ? null : union.Variants[variant].Name;

        if (union.Objects is { } objects)
        {
            yield return Discriminator(objects.PropertyName, objects.Kind, objects.Cases.Select(known => (known.Key, NameOf(known.Variant)!)), NameOf(objects.Otherwise));
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

        if (union.FirstItems.Count > 0)
        {
            yield return "\"items\":" + Map(union.FirstItems.Select(first => (TypeName(first.Kind), NameOf(first.Variant)!)));
        }
    }

    private static string Discriminator(string? property, SchemaKind kind, IEnumerable<(string Value, string Name)> mapping, string? otherwise)
    {
        string[] members =
        [
            .. property is null ? [] : new[] { "\"propertyName\":" + JsonText.Quote(property) },
            .. kind == SchemaKind.String ? [] : new[] { "\"type\":" + JsonText.Quote(TypeName(kind)) },
            "\"mapping\":" + Map(mapping),
            .. otherwise is null ? [] : new[] { "\"defaultMapping\":" + JsonText.Quote(otherwise) },
        ];
        return "\"discriminator\":{" + string.Join(",", members) + "}";
    }

    // The kinds of which it is asked are called like the types of JSON Schema.
    private static string TypeName(SchemaKind kind) => kind.ToString().ToLowerInvariant();

    private static string Map(IEnumerable<(string Key, string Name)> pairs) =>
        "{" + string.Join(",", pairs.Select(pair => JsonText.Quote(pair.Key) + ":" + JsonText.Quote(pair.Name))) + "}";
}
