using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>An expression that writes a value which is there.</summary>
/// <param name="type">The type of the value.</param>
/// <param name="value">An expression for it.</param>
/// <param name="scope">Its document.</param>
/// <param name="buffer">The variable that holds the buffer.</param>
internal readonly struct JsonWrite(TypeRef type, Expression value, DocumentScope scope, string buffer = "buffer") : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        switch (type.Kind)
        {
            case TypeRefKind.Enum or TypeRefKind.Union or TypeRefKind.Class:
                writer.Write($"{CSharp.InNamespace(type.Name, scope)}.WriteTo({buffer}, {value})");
                break;
            case TypeRefKind.Array or TypeRefKind.Map:
                writer.Write($"{buffer}.{CSharp.NameOf(type.Kind)}({value}, {new JsonItemWriter(type, scope)})");
                break;
            default:
                writer.Write($"{buffer}.Value({value})");
                break;
        }
    }

    public override string ToString() => CodeWriter.ToString(this);
}
