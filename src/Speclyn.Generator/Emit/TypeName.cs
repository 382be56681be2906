using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>The name of a type.</summary>
internal readonly struct TypeName(TypeRef type, DocumentScope scope, bool isNullable) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        switch (type.Kind)
        {
            case TypeRefKind.Array:
                writer.Write($"{CSharp.ReadOnlyList}<{CSharp.Item(type, scope)}>");
                break;
            case TypeRefKind.Map:
                writer.Write($"{CSharp.Dictionary}<string, {CSharp.Item(type, scope)}>");
                break;
            default:
                if (Framework(type.Kind) is { } name)
                {
                    writer.Write(name);
                }
                else
                {
                    CSharp.InNamespace(type.Name, scope).WriteTo(writer);
                }

                break;
        }

        if (isNullable)
        {
            writer.Write('?');
        }
    }

    public override string ToString() => CodeWriter.ToString(this);

    private static string? Framework(TypeRefKind kind) => kind switch
    {
        TypeRefKind.String => "string",
        TypeRefKind.Int32 => "int",
        TypeRefKind.Int64 => "long",
        TypeRefKind.Single => "float",
        TypeRefKind.Double => "double",
        TypeRefKind.Decimal => "decimal",
        TypeRefKind.Boolean => "bool",
        TypeRefKind.DateTime => "global::System.DateTimeOffset",
        TypeRefKind.Date => "global::System.DateOnly",
        TypeRefKind.Guid => "global::System.Guid",
        TypeRefKind.Uri => "global::System.Uri",
        TypeRefKind.Bytes => "byte[]",
        TypeRefKind.Node => "global::System.Text.Json.Nodes.JsonNode",
        TypeRefKind.FreeFormObject => "global::System.Text.Json.Nodes.JsonObject",
        TypeRefKind.Element => CSharp.Element,
        _ => null,
    };
}
