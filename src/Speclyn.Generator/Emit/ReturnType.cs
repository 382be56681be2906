using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>What a client's method returns.</summary>
internal readonly struct ReturnType(OperationModel operation, DocumentScope scope) : ICode
{
    private const string Task = "global::System.Threading.Tasks.Task";

    public void WriteTo(CodeWriter writer)
    {
        if (operation.Result is { } result)
        {
            writer.Write($"{Task}<{CSharp.InNamespace(result.Name, scope)}>");
        }
        else if (operation.Content is not { } content)
        {
            writer.Write(Task);
        }
        else if (content.IsSequence)
        {
            writer.Write($"global::System.Collections.Generic.IAsyncEnumerable<{new ContentType(content, scope)}>");
        }
        else
        {
            bool isNullable = operation.ContentIsOptional || content.Type?.Kind == TypeRefKind.Node;
            writer.Write($"{Task}<{new ContentType(content, scope)}{(isNullable ? "?" : "")}>");
        }
    }
}
