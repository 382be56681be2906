using System;
using Speclyn.OpenApi;

namespace Speclyn.Generator.Naming;

/// <summary>What texts become, such as C# names: a document has few texts, each many times. One thread may ask.</summary>
/// <param name="make">What a text becomes.</param>
internal sealed class TextCache(Func<string, string> make)
{
    private readonly PartitionedDictionary<string, string> _made = new(StringComparer.Ordinal, TextSpread.Of);

    /// <summary>What a text becomes: the same instance for equal texts.</summary>
    public string Of(string text)
    {
        if (!_made.TryGetValue(text, out string? made))
        {
            _made[text] = made = make(text);
        }

        return made;
    }
}
