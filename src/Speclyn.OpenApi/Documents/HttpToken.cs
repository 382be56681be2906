namespace Speclyn.OpenApi.Documents;

/// <summary>Names that HTTP can carry: those of methods, headers and cookies.</summary>
public static class HttpToken
{
    private const string Symbols = "!#$%&'*+-.^_`|~";

    /// <summary>Whether <paramref name="text"/> is a token (RFC 9110).</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is one.</returns>
    public static bool Is(string text)
    {
        foreach (char c in text)
        {
            if (!(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Symbols.IndexOf(c) >= 0))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
