using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Documents;

namespace Speclyn.CodeFixes;

/// <summary>A value in a file of a project.</summary>
/// <param name="File">The file.</param>
/// <param name="Pointer">The JSON pointer to the value, from the root of the file.</param>
/// <param name="Node">The value.</param>
/// <param name="Location">Where it begins: at its name, if it has one.</param>
internal sealed record DocumentPlace(TextDocument File, string Pointer, DocumentNode Node, TextLocation Location)
{
    /// <summary>The member or item that a token of a pointer names; null when there is none.</summary>
    public DocumentPlace? Child(string token)
    {
        if (Node.TryGetMember(token, out DocumentMember member))
        {
            return new DocumentPlace(File, JsonPointer.Append(Pointer, token), member.Value, member.NameLocation);
        }

        return JsonPointer.Item(Node, token) is { } item ? new DocumentPlace(File, JsonPointer.Append(Pointer, token), item, item.Location) : null;
    }

    /// <summary>An item of an array.</summary>
    public DocumentPlace Item(int index) => new(File, JsonPointer.Append(Pointer, index), Node.Items[index], Node.Items[index].Location);
}
