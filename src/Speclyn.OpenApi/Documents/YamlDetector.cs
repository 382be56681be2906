namespace Speclyn.OpenApi.Documents;

/// <summary>Tells YAML from broken JSON, so that the message is about the mistake that was made.</summary>
internal static class YamlDetector
{
    /// <summary>Whether the first line that says something is a block mapping's <c>key: value</c>.</summary>
    public static bool LooksLikeYaml(string text)
    {
        int position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (position < text.Length)
        {
            int end = text.IndexOfAny(['\r', '\n'], position);
            end = end < 0 ? text.Length : end;
            if (!IsSilent(text, position, end))
            {
                return IsKey(text, position, end);
            }

            position = end + 1;
        }

        return false;
    }

    private static bool IsSilent(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start == end
            || text[start] is '#' or '%'
            || string.CompareOrdinal(text, start, "---", 0, 3) == 0;
    }

    private static bool IsKey(string text, int start, int end)
    {
        if (!char.IsLetter(text[start]) && text[start] is not ('"' or '\''))
        {
            return false;
        }

        int colon = text.IndexOf(':', start, end - start);
        return colon > start && (colon + 1 == end || text[colon + 1] is ' ' or '\t');
    }
}
