using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>What an API takes when a value is absent.</summary>
internal static class DefaultText
{
    /// <summary>A default as text: a string as it is, any other value as JSON; null when the document gives none.</summary>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="target">What the schema stands for.</param>
    public static string? Of(Schema schema, Schema target) => (schema.Default ?? target.Default) switch
    {
        null => null,
        { Kind: NodeKind.Object or NodeKind.Array } node => JsonText.Of(node),
        var node => node.Text,
    };
}
