using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>A method or lambda that writes an item of an array, or a value of a map.</summary>
/// <param name="type">The type of the array or map.</param>
/// <param name="scope">Its document.</param>
internal readonly struct JsonItemWriter(TypeRef type, DocumentScope scope) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        TypeRef item = type.Item!;
        if (item.Kind is TypeRefKind.Enum or TypeRefKind.Union or TypeRefKind.Class && !(type.ItemNullable && item.IsValueType))
        {
            writer.Write($"{CSharp.InNamespace(item.Name, scope)}.WriteTo");
        }
        else if (!type.ItemNullable || item.Kind is TypeRefKind.String or TypeRefKind.Node or TypeRefKind.FreeFormObject)
        {
            writer.Write($"static (writer, item) => {new JsonWrite(item, "item", scope, "writer")}");
        }
        else
        {
            string value = item.IsValueType ? "item.GetValueOrDefault()" : "item";
            writer.Write($"static (writer, item) => {{ if (item is null) {{ writer.Null(); }} else {{ {new JsonWrite(item, value, scope, "writer")}; }} }}");
        }
    }

    public override string ToString() => CodeWriter.ToString(this);
}
