using System;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>What kind of content a media type names.</summary>
internal static class MediaTypes
{
    private static readonly string[] TextTypes =
    [
        "application/xml", "application/yaml", "application/x-yaml", "application/javascript", "application/x-www-form-urlencoded",
        "application/graphql", "application/sql", "application/toml", "application/rtf",
    ];

    private static readonly string[] JsonLinesTypes =
    [
        "application/jsonl", "application/jsonlines", "application/json-lines", "application/x-jsonl", "application/x-jsonlines",
        "application/x-json-lines", "application/ndjson", "application/x-ndjson", "application/json+lines", "application/stream+json", "application/x-json-stream",
    ];

    /// <summary>Type and subtype in lower case, without parameters.</summary>
    public static string Essence(string name)
    {
        // It is asked for again and again, and nearly all names are their own.
        if (IsEssence(name))
        {
            return name;
        }

        int end = name.IndexOf(';');
        return (end < 0 ? name : name.Substring(0, end)).Trim().ToLowerInvariant();
    }

    /// <summary>Whether it is JSON, or a range that JSON is in.</summary>
    public static bool IsJson(string name)
    {
        string type = Essence(name);
        return type is "application/json" or "text/json" or "application/x-json" || (type.EndsWith("+json", StringComparison.Ordinal) && !IsJsonLines(type)) || IsAny(type);
    }

    /// <summary>Whether it is a range that both JSON and other content is in.</summary>
    public static bool IsAny(string name) => Essence(name) is "*/*" or "*" or "application/*";

    /// <summary>Whether it is a stream of server-sent events.</summary>
    public static bool IsEvents(string name) => Essence(name) == "text/event-stream";

    /// <summary>Whether it is JSON values, one a line.</summary>
    public static bool IsJsonLines(string name) => JsonLinesTypes.Contains(Essence(name));

    /// <summary>Whether it is JSON values, each after a record separator.</summary>
    public static bool IsJsonSequence(string name)
    {
        string type = Essence(name);
        return type is "application/json-seq" || type.EndsWith("+json-seq", StringComparison.Ordinal);
    }

    /// <summary>Whether it is a sequence whose items are read as they arrive.</summary>
    public static bool IsSequence(string name) => IsEvents(name) || IsJsonLines(name) || IsJsonSequence(name);

    /// <summary>Whether its bytes are text.</summary>
    public static bool IsText(string name)
    {
        string type = Essence(name);
        return type.StartsWith("text/", StringComparison.Ordinal)
            || type.EndsWith("+xml", StringComparison.Ordinal)
            || type.EndsWith("+yaml", StringComparison.Ordinal)
            || TextTypes.Contains(type);
    }

    /// <summary>Whether a header can carry it: two tokens with a slash in between.</summary>
    public static bool IsWellFormed(string name)
    {
        string essence = Essence(name);
        int slash = essence.IndexOf('/');
        return slash >= 0 && HttpToken.Is(essence.Substring(0, slash)) && HttpToken.Is(essence.Substring(slash + 1));
    }

    /// <summary>The media type as a header can say it; for a range or what is no media type, <paramref name="otherwise"/>.</summary>
    public static string Concrete(string name, string otherwise)
    {
        string[] parts = name.Split(';').Select(part => part.Trim()).ToArray();
        if (!IsWellFormed(name) || parts[0].IndexOf('*') >= 0)
        {
            return otherwise;
        }

        return parts.Skip(1).All(IsParameter) ? string.Join("; ", parts) : parts[0];
    }

    /// <summary>Whether it is a form of names and values.</summary>
    public static bool IsForm(string name) => Essence(name) == "application/x-www-form-urlencoded";

    /// <summary>Whether it is a form of parts.</summary>
    public static bool IsMultipartForm(string name) => Essence(name) == "multipart/form-data";

    private static bool IsEssence(string name)
    {
        foreach (char character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '/' or '.' or '+' or '-' or '*'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsParameter(string text)
    {
        string[] pair = text.Split('=');
        return pair.Length == 2 && HttpToken.Is(pair[0]) && HttpToken.Is(Unquote(pair[1]));
    }

    private static string Unquote(string text) =>
        text.Length > 2 && text[0] == '"' && text[text.Length - 1] == '"' ? text.Substring(1, text.Length - 2) : text;
}
