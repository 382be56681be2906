namespace Speclyn.OpenApi;

/// <summary>Spreads texts over the parts of a <see cref="PartitionedDictionary{TKey, TValue}"/>.</summary>
internal static class TextSpread
{
    /// <summary>A number that depends on little of the text, so that long ones cost no more than short ones.</summary>
    public static int Of(string text) =>
        text.Length == 0 ? 0 : text.Length + (text[text.Length - 1] << 8) + (text[text.Length / 2] << 16);
}
