using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>An expression that reads a value; the reader stands on its first token, which is not null unless null is a value.</summary>
/// <param name="type">The type of the value.</param>
/// <param name="scope">Its document.</param>
/// <param name="reader">The variable that holds the reader.</param>
/// <param name="orNull">Whether the expression may be null where the value is of another kind.</param>
internal readonly struct JsonRead(TypeRef type, DocumentScope scope, string reader = "reader", bool orNull = false) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        switch (type.Kind)
        {
            case TypeRefKind.Array or TypeRefKind.Map:
                writer.Write($"{CSharp.Reading}.{CSharp.NameOf(type.Kind)}<{CSharp.Item(type, scope)}>(ref {reader}, {new JsonItemReader(type, scope)})");
                break;
            case TypeRefKind.Enum or TypeRefKind.Union or TypeRefKind.Class:
                writer.Write($"{CSharp.InNamespace(type.Name, scope)}.ReadFrom(ref {reader})");
                return;
            default:
                string method = type.Kind == TypeRefKind.FreeFormObject ? "Object" : CSharp.NameOf(type.Kind);
                writer.Write($"{CSharp.Reading}.{method}(ref {reader})");
                break;
        }

        // The method gives null for a token that it cannot read: the caller has looked, or asks.
        if (!type.IsValueType && type.Kind != TypeRefKind.Node && !orNull)
        {
            writer.Write('!');
        }
    }

    public override string ToString() => CodeWriter.ToString(this);
}
