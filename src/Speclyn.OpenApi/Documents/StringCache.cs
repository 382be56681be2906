namespace Speclyn.OpenApi.Documents;

/// <summary>
/// Hands out one instance for equal short strings: documents repeat the same names thousands of times. A slot holds one string
/// and forgets it when another comes, so no text can make the cache slow or large.
/// </summary>
internal sealed class StringCache
{
    // As many as 12 bits tell apart.
    private const int Slots = 4096;
    private const int MaxCachedLength = 48;

    private readonly string?[] _strings = new string?[Slots];

    /// <summary>The string that stands at <paramref name="start"/> in <paramref name="text"/>.</summary>
    public string Get(string text, int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (length > MaxCachedLength)
        {
            return text.Substring(start, length);
        }

        uint hash = 0;
        for (int index = start; index < start + length; index++)
        {
            hash = ((hash << 5) | (hash >> 27)) ^ text[index];
        }

        uint slot = (hash * 2654435769) >> 20;
        string? cached = _strings[slot];
        if (cached is null || cached.Length != length || string.CompareOrdinal(cached, 0, text, start, length) != 0)
        {
            cached = text.Substring(start, length);
            _strings[slot] = cached;
        }

        return cached;
    }
}
