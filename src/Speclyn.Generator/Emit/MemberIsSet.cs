using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>A condition that tells whether a member of <c>value</c> is to be written.</summary>
internal readonly struct MemberIsSet(PropertyModel property) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        bool isStruct = property.Type.Kind is TypeRefKind.Enum or TypeRefKind.Union;
        writer.Write("value.");
        writer.Write(ClassEmitter.HasField(property) ? ClassEmitter.Field(property) : property.Name);
        writer.Write(property.Presence switch
        {
            Presence.OptionalNullable => ".IsSet",
            Presence.Required when ClassEmitter.HasField(property) => ".HasValue",
            Presence.Required when isStruct => ".Value is not null",
            Presence.Required when property.Type.Kind == TypeRefKind.Element => ".ValueKind != global::System.Text.Json.JsonValueKind.Undefined",
            Presence.Optional when isStruct => "?.Value is not null",
            _ => " is not null",
        });
    }

    public override string ToString() => CodeWriter.ToString(this);
}
