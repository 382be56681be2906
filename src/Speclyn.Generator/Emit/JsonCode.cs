using System;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Expressions and statements that read, write and check a value of a type.</summary>
internal static class JsonCode
{
    /// <summary>An expression that reads a value, never of a nullable C# type; the reader stands on its first token, which is not null.</summary>
    public static string ReadValue(TypeRef type, DocumentScope scope) =>
        new JsonRead(type, scope) + (type.IsPrimitiveValue ? ".GetValueOrDefault()" : "");

    /// <summary>A method or lambda that reads a value of the type, and null only when that is allowed.</summary>
    public static JsonItemReader Reader(TypeRef type, DocumentScope scope, bool nullable = false) =>
        new(new TypeRef(TypeRefKind.Array, Item: type, ItemNullable: nullable || type.Kind == TypeRefKind.Node), scope);

    /// <summary>A <c>JsonWrite</c> for values of the type.</summary>
    public static string Writer(TypeRef type, DocumentScope scope) => type.Kind is TypeRefKind.Enum or TypeRefKind.Union or TypeRefKind.Class
        ? CSharp.InNamespace(type.Name, scope) + ".WriteTo"
        : "static (buffer, value) => " + new JsonWrite(type, "value", scope);

    /// <summary>An expression for the text of a value that is no object or array, as it stands in an address, a header or a form.</summary>
    public static string Text(TypeRef type, string value) => type.Kind switch
    {
        TypeRefKind.String => value,
        TypeRefKind.Int32 or TypeRefKind.Int64 or TypeRefKind.Decimal => $"{value}.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
        TypeRefKind.Single or TypeRefKind.Double => $"{value}.ToString(\"R\", global::System.Globalization.CultureInfo.InvariantCulture)",
        TypeRefKind.Boolean => $"({value} ? \"true\" : \"false\")",
        TypeRefKind.DateTime or TypeRefKind.Date => $"{CSharp.Rfc3339}.Text({value})",
        TypeRefKind.Guid => $"{value}.ToString()",
        TypeRefKind.Enum => $"{value}.ToString()",
        TypeRefKind.Uri => $"{value}.OriginalString",
        TypeRefKind.Bytes => $"global::System.Convert.ToBase64String({value})",
        _ => throw new ArgumentException($"A {type.Kind} has no text.", nameof(type)),
    };

    /// <summary>Whether <see cref="Text"/> can spell a value of the type.</summary>
    public static bool HasText(TypeRef type) =>
        type.IsPrimitiveValue || type.Kind is TypeRefKind.String or TypeRefKind.Enum or TypeRefKind.Uri or TypeRefKind.Bytes;

    /// <summary>Whether a value of the type has constraints of its own or below it.</summary>
    public static bool HasChecks(TypeRef type, ValueRules? rules = null) =>
        rules is not null
        || type.Kind is TypeRefKind.Enum or TypeRefKind.Union or TypeRefKind.Class
        || (type.Item is { } item && (HasChecks(item) || !(type.ItemNullable || item.IsValueType)));

    /// <summary>Whether <see cref="EmitChecks"/> has something to write.</summary>
    public static bool HasRulesOrChecks(TypeRef type, ValueRules? rules) => rules is { Own.Count: > 0 } || HasChecks(type, rules?.Items);

    /// <summary>Writes the statements that check a value which is there: the rules of its place, then what its type asks.</summary>
    public static void EmitChecks(CodeWriter writer, TypeRef type, ValueRules? rules, Expression value, DocumentScope scope)
    {
        foreach (RuleModel rule in rules?.Own ?? default)
        {
            writer.Line($"{new RuleCheck(rule, type, value, scope)};");
        }

        if (HasChecks(type, rules?.Items))
        {
            writer.Line($"{new JsonCheck(type, value, scope, itemRules: rules?.Items)};");
        }
    }
}
