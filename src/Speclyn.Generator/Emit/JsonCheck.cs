using System;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>A call that checks a value which is there by what its type asks.</summary>
/// <param name="type">The type of the value.</param>
/// <param name="value">An expression for it.</param>
/// <param name="scope">Its document.</param>
/// <param name="check">The variable that holds the check.</param>
/// <param name="itemRules">The rules of the items of an array, or of the values of a map.</param>
internal readonly struct JsonCheck(TypeRef type, Expression value, DocumentScope scope, string check = "check", ValueRules? itemRules = null) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        switch (type.Kind)
        {
            case TypeRefKind.Array or TypeRefKind.Map when JsonCode.HasChecks(type.Item!, itemRules):
                writer.Write($"{check}.{(type.Kind == TypeRefKind.Array ? "Items" : "Members")}({value}, {new ItemCheck(type, itemRules, scope)})");
                break;
            case TypeRefKind.Array or TypeRefKind.Map:
                writer.Write($"{check}.{(type.Kind == TypeRefKind.Array ? "NoNullItems" : "NoNullMembers")}({value})");
                break;
            case TypeRefKind.Enum or TypeRefKind.Union or TypeRefKind.Class:
                writer.Write($"{CSharp.InNamespace(type.Name, scope)}.Check({check}, {value})");
                break;
            default:
                throw new InvalidOperationException($"A {type.Kind} has nothing to check.");
        }
    }
}
