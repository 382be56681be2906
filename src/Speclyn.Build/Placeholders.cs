using System;

namespace Speclyn.Build;

/// <summary>Text in a payload that is replaced before it is sent: <c>{{name}}</c> or <c>${NAME}</c>.</summary>
internal sealed class Placeholders
{
    private readonly string _open;
    private readonly string _close;

    private Placeholders(string open, string close)
    {
        _open = open;
        _close = close;
    }

    /// <summary>The names that <see cref="Parse"/> knows.</summary>
    public const string Allowed = "mustache for {{name}}, env for ${NAME}";

    /// <summary>The placeholders of a style; null when there is no such style.</summary>
    public static Placeholders? Parse(string style) => style.ToLowerInvariant() switch
    {
        "mustache" => new Placeholders("{{", "}}"),
        "env" => new Placeholders("${", "}"),
        _ => null,
    };

    /// <summary>Whether the text is one placeholder and nothing else, which any value may come from.</summary>
    public bool IsWhole(string text) =>
        Find(text) is { } found && found.Start == 0 && found.End == text.Length;

    /// <summary>Whether there is a placeholder in the text.</summary>
    public bool IsIn(string text) => Find(text) is not null;

    private (int Start, int End)? Find(string text)
    {
        int start = text.IndexOf(_open, StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf(_close, start + _open.Length, StringComparison.Ordinal);

        // Nothing has no name.
        return end > start + _open.Length ? (start, end + _close.Length) : null;
    }
}
