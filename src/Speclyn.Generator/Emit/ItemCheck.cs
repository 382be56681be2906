using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>A method or lambda that checks an item of an array or a value of a map; and, as a second argument, that it may be null.</summary>
/// <param name="type">The type of the array or map.</param>
/// <param name="rules">The rules of the items.</param>
/// <param name="scope">Its document.</param>
internal readonly struct ItemCheck(TypeRef type, ValueRules? rules, DocumentScope scope) : ICode
{
    private const string Check = "inner";

    public void WriteTo(CodeWriter writer)
    {
        TypeRef item = type.Item!;
        if (rules is null && item.Kind is TypeRefKind.Enum or TypeRefKind.Union or TypeRefKind.Class && !type.ItemNullable)
        {
            writer.Write($"{CSharp.InNamespace(item.Name, scope)}.Check");
            return;
        }

        string value = type.ItemNullable ? item.IsValueType ? "item.GetValueOrDefault()" : "item!" : "item";
        bool hasChecks = JsonCode.HasChecks(item, rules?.Items);
        bool isBlock = (rules?.Own.Count ?? 0) + (hasChecks ? 1 : 0) != 1;
        string end = isBlock ? ";" : "";
        bool isFirst = true;
        writer.Write(isBlock ? "static (inner, item) => { " : "static (inner, item) => ");
        foreach (RuleModel rule in rules?.Own ?? default)
        {
            writer.Separator(ref isFirst, " ");
            writer.Write($"{new RuleCheck(rule, item, value, scope, Check)}{end}");
        }

        if (hasChecks)
        {
            writer.Separator(ref isFirst, " ");
            writer.Write($"{new JsonCheck(item, value, scope, Check, rules?.Items)}{end}");
        }

        writer.Write(isBlock ? " }" : "");
        writer.Write(type.ItemNullable ? ", nullable: true" : "");
    }
}
