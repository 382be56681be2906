using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>The C# type of a response's body, or of the items of one that is a sequence.</summary>
internal readonly struct ContentType(ContentModel content, DocumentScope scope) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        if (content.Type is not { } type)
        {
            CSharp.InNamespace(scope.Names.StreamResponse, scope).WriteTo(writer);
        }
        else if (content.Kind == ContentKind.Events)
        {
            writer.Write($"{CSharp.InNamespace(scope.Names.ServerSentEvent, scope)}<{CSharp.Type(type, scope)}>");
        }
        else
        {
            CSharp.Type(type, scope).WriteTo(writer);
        }
    }
}
