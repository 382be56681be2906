using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>The type of a member, with what stands for its absence and for null.</summary>
internal readonly struct MemberType(PropertyModel property, DocumentScope scope) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        TypeName type = CSharp.Type(property.Type, scope);
        switch (property.Presence)
        {
            case Presence.Required:
                type.WriteTo(writer);
                break;
            case Presence.OptionalNullable:
                writer.Write($"{CSharp.InNamespace(scope.Names.Optional, scope)}<{type}?>");
                break;
            default:
                writer.Write($"{type}?");
                break;
        }
    }

    public override string ToString() => CodeWriter.ToString(this);
}
