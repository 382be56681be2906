using System;
using System.Collections.Generic;
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

    /// <summary>Whether there are <see cref="Checks"/>.</summary>
    public static bool HasRulesOrChecks(TypeRef type, ValueRules? rules) => rules is { Own.Count: > 0 } || HasChecks(type, rules?.Items);

    /// <summary>The statements that check a value which is there: the rules of its place, then what its type asks.</summary>
    public static IEnumerable<string> Checks(TypeRef type, ValueRules? rules, string value, DocumentScope scope, string check = "check")
    {
        foreach (RuleModel rule in rules?.Own ?? default)
        {
            yield return Check(rule, type, value, scope, check);
        }

        if (HasChecks(type, rules?.Items))
        {
            yield return Check(type, value, scope, check, rules?.Items);
        }
    }

    /// <summary>A statement that checks a value which is there by what its type asks.</summary>
    public static string Check(TypeRef type, string value, DocumentScope scope, string check = "check", ValueRules? itemRules = null) => type.Kind switch
    {
        TypeRefKind.Array => HasChecks(type.Item!, itemRules) ? $"{check}.Items({value}, {ItemCheck(type, itemRules, scope)});" : $"{check}.NoNullItems({value});",
        TypeRefKind.Map => HasChecks(type.Item!, itemRules) ? $"{check}.Members({value}, {ItemCheck(type, itemRules, scope)});" : $"{check}.NoNullMembers({value});",
        TypeRefKind.Enum or TypeRefKind.Union or TypeRefKind.Class => $"{CSharp.InNamespace(type.Name, scope)}.Check({check}, {value});",
        _ => throw new ArgumentException($"A {type.Kind} has nothing to check.", nameof(type)),
    };

    /// <summary>A statement that checks one rule of a value which is there.</summary>
    public static string Check(RuleModel rule, TypeRef type, string value, DocumentScope scope, string check)
    {
        switch (rule.Kind)
        {
            case RuleKind.Minimum or RuleKind.ExclusiveMinimum or RuleKind.Maximum or RuleKind.ExclusiveMaximum:
                string bound = CSharp.Constant(rule.Argument, type);
                return rule.Kind is RuleKind.Minimum or RuleKind.Maximum
                    ? $"{check}.{rule.Kind}({value}, {bound});"
                    : $"{check}.{rule.Kind.ToString().Substring("Exclusive".Length)}({value}, {bound}, exclusive: true);";
            case RuleKind.MultipleOf:
                return $"{check}.MultipleOf({value}, {CSharp.Constant(rule.Argument, TypeRef.Decimal)});";
            case RuleKind.MinLength or RuleKind.MaxLength:
                return $"{check}.{rule.Kind}({Text(type, value)}, {rule.Argument});";
            case RuleKind.Pattern or RuleKind.Format:
                string said = rule.Text is null ? "" : ", " + CSharp.Literal(rule.Text);
                return $"{check}.{rule.Kind}({Text(type, value)}, {CSharp.Literal(rule.Argument)}{said});";
            case RuleKind.MinItems or RuleKind.MaxItems or RuleKind.MinProperties or RuleKind.MaxProperties:
                return $"{check}.{rule.Kind}({value}.Count, {rule.Argument});";
            case RuleKind.UniqueItems:
                // What .NET takes for equal is what JSON does for texts and numbers only.
                bool isPlain = type.Item is { IsNumber: true } or { Kind: TypeRefKind.String or TypeRefKind.Boolean or TypeRefKind.Guid or TypeRefKind.Date or TypeRefKind.Enum };
                return isPlain ? $"{check}.Unique({value});" : $"{check}.Unique({value}, {new JsonItemWriter(type, scope)});";
            case RuleKind.Const when type.Kind == TypeRefKind.Boolean:
                return $"{check}.Const({value}, {rule.Argument});";
            case RuleKind.Const:
                return $"{check}.Const({value}, {new JsonItemWriter(new TypeRef(TypeRefKind.Array, Item: type), scope)}, {CSharp.Literal(rule.Argument)});";
            default:
                return $"{check}.Impossible({CSharp.Literal(rule.Argument)});";
        }
    }

    private static string ItemCheck(TypeRef type, ValueRules? rules, DocumentScope scope)
    {
        TypeRef item = type.Item!;
        if (rules is null && item.Kind is TypeRefKind.Enum or TypeRefKind.Union or TypeRefKind.Class && !type.ItemNullable)
        {
            return CSharp.InNamespace(item.Name, scope) + ".Check";
        }

        string nullable = type.ItemNullable ? ", nullable: true" : "";
        string value = type.ItemNullable ? item.IsValueType ? "item.GetValueOrDefault()" : "item!" : "item";
        string[] checks = [.. Checks(item, rules, value, scope, "inner")];
        return checks.Length == 1
            ? $"static (inner, item) => {checks[0].TrimEnd(';')}{nullable}"
            : $"static (inner, item) => {{ {string.Join(" ", checks)} }}{nullable}";
    }
}
