using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Testing.Documents;

/// <summary>
/// C# that sets the members of the requests of a document: once to constants that keep what the schema asks, and once for each keyword to a
/// constant that breaks that one. Written from the schemas, not from the facts in the generated code.
/// </summary>
public static class CodeStatements
{
    internal const string SchemaAttribute = "OpenApiSchemaAttribute";
    private const int LongestText = 2000;
    private const int LongestList = 60;

    private static readonly string[] OddTexts = ["", "~", "!", " ", "0", "a", "A", "~~~", "a b", "0a!", "\u00e9", "zzzzzzzzzz"];

    /// <summary>The statements for the classes of a document that requests carry.</summary>
    public static IEnumerable<CodeStatement> Of(DocumentUnderTest document)
    {
        foreach ((INamedTypeSymbol type, string pointer) in Schemas(document))
        {
            if (Flag(Attribute(type, SchemaAttribute)!, "InRequest") && document.Schemas.TryGetValue(pointer, out Schema? schema))
            {
                foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
                {
                    if (Attribute(property, "OpenApiPropertyAttribute") is { } fact
                        && !Flag(fact, "ReadOnly")
                        && schema.Properties.FirstOrDefault(candidate => candidate.Name == (string)fact.ConstructorArguments[0].Value!) is { } member)
                    {
                        foreach (CodeStatement statement in Of(type, property, member.Schema))
                        {
                            yield return statement;
                        }
                    }
                }
            }
        }
    }

    /// <summary>The classes that were generated, with the places of their schemas.</summary>
    public static IEnumerable<(INamedTypeSymbol Type, string Pointer)> Schemas(DocumentUnderTest document) =>
        from type in Classes(document.Run.Compilation.Assembly.GlobalNamespace)
        let attribute = Attribute(type, SchemaAttribute)
        where attribute is not null
        select (type, (string)attribute.ConstructorArguments[0].Value!);

    private static IEnumerable<CodeStatement> Of(INamedTypeSymbol type, IPropertySymbol property, Schema schema)
    {
        ITypeSymbol valueType = Plain(property.Type);
        string target = $"new {type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}().@{property.Name} = ";
        bool isOptional = property.Type is INamedTypeSymbol { Name: "Optional" };
        if (valueType is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [var itemType] } && schema.Resolved() is { Kind: SchemaKind.Array, Items: { } item } array)
        {
            // No conversion leads from a list to an Optional of an interface.
            return isOptional ? [] : OfList(target, itemType, array, item);
        }

        // One conversion of the generated code follows another one only where a cast says so.
        string cast = isOptional && valueType.TypeKind == TypeKind.Struct && valueType.SpecialType == SpecialType.None
            ? $"({valueType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})"
            : "";
        return OfValue(valueType, schema).Select(value => Statement(target + cast, value.Text, 0, value.Text.Length, value.Keyword, value.Id));
    }

    private static IEnumerable<CodeStatement> OfList(string target, ITypeSymbol itemType, Schema array, Schema item)
    {
        ITypeSymbol plain = Plain(itemType);
        string element = itemType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
            SymbolDisplayFormat.FullyQualifiedFormat.MiscellaneousOptions | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
        (string Text, string? Keyword, string? Id)[] items = [.. OfValue(plain, item)];
        string? good = items.FirstOrDefault(value => value.Keyword is null).Text;
        int least = array.Constraints?.MinItems ?? 0;
        int most = array.Constraints?.MaxItems ?? int.MaxValue;
        string List(IEnumerable<string> values) => $"new {element}[] {{ {string.Join(", ", values)} }}";
        if (good is not null && least <= 1 && most >= 1)
        {
            string list = List([good]);
            yield return Statement(target, list, 0, list.Length, null, null);
            foreach ((string text, string? keyword, string? id) in items.Where(value => value.Keyword is not null))
            {
                list = List([text]);
                yield return Statement(target, list, list.IndexOf("{ ", StringComparison.Ordinal) + 2, text.Length, keyword, id);
            }
        }

        if (good is not null && most is > 0 and < LongestList)
        {
            string list = List(Enumerable.Repeat(good, most + 1));
            yield return Statement(target, list, 0, list.Length, "maxItems", "SPEC1007");
        }

        if (least > 0)
        {
            string list = $"new {element}[0]";
            yield return Statement(target, list, 0, list.Length, "minItems", "SPEC1007");
        }

        if (array.UniqueItems && good is not null)
        {
            string list = List([good, good]);
            yield return Statement(target, list, list.LastIndexOf(good, StringComparison.Ordinal), good.Length, "uniqueItems", "SPEC1002");
        }
    }

    private static IEnumerable<(string Text, string? Keyword, string? Id)> OfValue(ITypeSymbol type, Schema schema)
    {
        Schema target = schema.Resolved();
        Schema constrained = schema.Chain().FirstOrDefault(link => link.Constraints is not null || link.Bounds() != default) ?? target;
        SchemaConstraints? constraints = constrained.Constraints;
        if (target.Enum is { } values)
        {
            return type.TypeKind == TypeKind.Struct && Attribute(type, "OpenApiEnumAttribute") is not null ? OfEnum(values, target) : [];
        }

        return type.SpecialType switch
        {
            SpecialType.System_Boolean => OfBoolean(constraints),
            SpecialType.System_String => OfText(constraints, schema.Chain().Select(link => link.Format).FirstOrDefault(format => format is not null)),
            SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => OfNumber(type.SpecialType, constrained.Bounds(), constraints?.MultipleOf),
            _ => [],
        };
    }

    private static IEnumerable<(string Text, string? Keyword, string? Id)> OfEnum(IReadOnlyList<string> values, Schema schema)
    {
        string Write(string value) => schema.Kind == SchemaKind.String ? SymbolDisplay.FormatLiteral(value, quote: true)
            : long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? value : value + "d";
        foreach (string value in values.Where(value => schema.Kind == SchemaKind.String || double.TryParse(value, CultureInfo.InvariantCulture, out _)).Take(2))
        {
            yield return (Write(value), null, null);
        }

        if (!schema.EnumIsOpen)
        {
            string id = values.Count == 1 ? "SPEC1008" : "SPEC1001";
            yield return (schema.Kind == SchemaKind.String ? "\"no such value\"" : "987654321", values.Count == 1 ? "const" : "enum", id);
        }
    }

    private static IEnumerable<(string Text, string? Keyword, string? Id)> OfBoolean(SchemaConstraints? constraints)
    {
        if (constraints?.Const is { } only)
        {
            yield return (only.Text, null, null);
            yield return (only.Text == "true" ? "false" : "true", "const", "SPEC1008");
        }
    }

    private static IEnumerable<(string Text, string? Keyword, string? Id)> OfNumber(SpecialType type, (NumberBound? Minimum, NumberBound? Maximum) bounds, string? multipleOf)
    {
        if (bounds == default && multipleOf is null)
        {
            yield break;
        }

        bool isInteger = type is SpecialType.System_Int32 or SpecialType.System_Int64;
        decimal? least = Parse(bounds.Minimum?.Value);
        decimal? most = Parse(bounds.Maximum?.Value);
        decimal? step = Parse(multipleOf);
        bool IsAllowed(decimal value) =>
            (least is null || value > least || (value == least && bounds.Minimum!.Exclusive == false))
            && (most is null || value < most || (value == most && bounds.Maximum!.Exclusive == false))
            && (step is not > 0 || value % step == 0)
            && (!isInteger || decimal.Truncate(value) == value);
        IEnumerable<decimal> candidates = new[] { 0, 1, least, most, least + 1, most - 1, step, (least + most) / 2, step is > 0 ? step * (decimal.Ceiling((least ?? 0) / step.Value) + 1) : null }.OfType<decimal>();
        foreach (decimal value in candidates.Where(IsAllowed).Take(2))
        {
            if (Write(type, value) is { } text)
            {
                yield return (text, null, null);
            }
        }

        foreach ((decimal? value, string keyword) in new[]
        {
            (bounds.Minimum?.Exclusive == true ? least : least - 1, "minimum"),
            (bounds.Maximum?.Exclusive == true ? most : most + 1, "maximum"),
            (isInteger ? step > 1 ? step + 1 : null : step / 2, "multipleOf"),
        })
        {
            if (value is { } broken && Write(type, broken) is { } text)
            {
                yield return (text, keyword, "SPEC1003");
            }
        }
    }

    private static IEnumerable<(string Text, string? Keyword, string? Id)> OfText(SchemaConstraints? constraints, string? format)
    {
        int least = constraints?.MinLength ?? 0;
        int most = constraints?.MaxLength ?? int.MaxValue;
        string? example = format switch
        {
            "email" => "ada@example.com",
            "hostname" => "example.com",
            "ipv4" => "192.0.2.1",
            "ipv6" => "2001:db8::1",
            "time" => "12:30:00Z",
            "duration" => "PT30M",
            _ => null,
        };
        string? good = example ?? (least > LongestText ? null
            : constraints?.Pattern is { } wanted ? RegexSampler.Sample(wanted, least, Math.Min(most, LongestText), new Random(20_261_126))
            : new string('a', Math.Max(least, Math.Min(1, most))));
        if (good is not null && good.Length >= least && good.Length <= most && (constraints?.Pattern is null || Regex.IsMatch(good, constraints.Pattern)) && (format is null || example is not null))
        {
            yield return (SymbolDisplay.FormatLiteral(good, quote: true), null, null);
        }

        if (least is > 0 and <= LongestText)
        {
            yield return (SymbolDisplay.FormatLiteral(new string('a', least - 1), quote: true), "minLength", "SPEC1004");
        }

        if (most < LongestText)
        {
            yield return (SymbolDisplay.FormatLiteral(new string('a', most + 1), quote: true), "maxLength", "SPEC1004");
        }

        if (constraints?.Pattern is { } pattern && OddTexts.FirstOrDefault(text => !Regex.IsMatch(text, pattern)) is { } odd)
        {
            yield return (SymbolDisplay.FormatLiteral(odd, quote: true), "pattern", "SPEC1005");
        }

        if (example is not null)
        {
            yield return ("\"no such thing!\"", "format", "SPEC1006");
        }
    }

    private static string? Write(SpecialType type, decimal value) => type switch
    {
        SpecialType.System_Int32 => value is >= int.MinValue and <= int.MaxValue && decimal.Truncate(value) == value ? value.ToString("0", CultureInfo.InvariantCulture) : null,
        SpecialType.System_Int64 => value is > long.MinValue and <= long.MaxValue && decimal.Truncate(value) == value ? value.ToString("0", CultureInfo.InvariantCulture) + "L" : null,
        SpecialType.System_Double => (decimal)(double)value == value ? value.ToString(CultureInfo.InvariantCulture) + "d" : null,
        SpecialType.System_Single => Math.Abs(value) < 1_000_000 ? value.ToString(CultureInfo.InvariantCulture) + "f" : null,
        _ => value.ToString(CultureInfo.InvariantCulture) + "m",
    };

    private static decimal? Parse(string? number) => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    private static CodeStatement Statement(string target, string value, int start, int length, string? keyword, string? id) =>
        new(target + value + ";", target.Length + start, length, keyword, id);

    private static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Nullable" or "Optional", TypeArguments: [var inner] } ? Plain(inner) : type;

    internal static IEnumerable<INamedTypeSymbol> Classes(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(type => type is { TypeKind: TypeKind.Class, IsAbstract: false }).Concat(space.GetNamespaceMembers().SelectMany(Classes));

    internal static AttributeData? Attribute(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == name);

    internal static bool Flag(AttributeData attribute, string name) => attribute.NamedArguments.Any(argument => argument.Key == name && argument.Value.Value is true);
}
