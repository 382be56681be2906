using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>A method or lambda that reads an item of an array or a value of a map, and null only when that is allowed.</summary>
/// <param name="type">The type of the array or map.</param>
/// <param name="scope">Its document.</param>
internal readonly struct JsonItemReader(TypeRef type, DocumentScope scope) : ICode
{
    private const string Reader = "item";

    public void WriteTo(CodeWriter writer)
    {
        TypeRef item = type.Item!;
        bool isMethod = item.Kind is TypeRefKind.Enum or TypeRefKind.Union or TypeRefKind.Class;
        if (isMethod && !type.ItemNullable)
        {
            writer.Write($"{CSharp.InNamespace(item.Name, scope)}.ReadFrom");
            return;
        }

        writer.Write($"static (ref {CSharp.Reader} {Reader}) => ");
        if (item.Kind == TypeRefKind.Node || (type.ItemNullable ? item.IsPrimitiveValue : item.Kind == TypeRefKind.Element))
        {
            writer.Write($"{new JsonRead(item, scope, Reader)}");
        }
        else if (type.ItemNullable)
        {
            writer.Write($"{Reader}.TokenType == {CSharp.TokenType}.Null ? default({CSharp.Item(type, scope)}) : {new JsonRead(item, scope, Reader)}");
        }
        else
        {
            writer.Write($"{new JsonRead(item, scope, Reader, orNull: true)} ?? throw {CSharp.Reading}.Unexpected(ref {Reader}, \"{Expected(item)}\")");
        }
    }

    public override string ToString() => CodeWriter.ToString(this);

    private static string Expected(TypeRef type) => type.Kind switch
    {
        TypeRefKind.Int32 or TypeRefKind.Int64 => "an integer",
        TypeRefKind.Single or TypeRefKind.Double or TypeRefKind.Decimal => "a number",
        TypeRefKind.Boolean => "true or false",
        TypeRefKind.String or TypeRefKind.DateTime or TypeRefKind.Date or TypeRefKind.Guid or TypeRefKind.Uri or TypeRefKind.Bytes => "a string",
        TypeRefKind.Array => "an array",
        _ => "an object",
    };
}
