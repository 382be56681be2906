using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Speclyn.Generator.Tests.Hostile;

/// <summary>Texts that would be code, or the end of what they stand in, if nobody took care.</summary>
internal static class HostileText
{
    // As many bytes for all, because generated readers tell names apart by their length.
    private const int Length = 48;

    /// <summary>The texts.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[]
        {
            "*/ class Evil { }", "\"\"\" + Evil() + \"\"\"", "</summary><evil/>", "<![CDATA[", "]]>", "&evil;", "<!--", "--><evil>", "\" cref=\"evil", "\n class Evil { }",
            "\r class Evil { }", "\r\n class Evil { }", "\u0085 class Evil { }", "\u2028 class Evil { }", "\u2029 class Evil { }", "\v\f class Evil { }", "{Evil}", "{{", "}", "{0}",
            "\\\" + Evil() + \\\"", "\\u000a class Evil { }", "\\", "\"", "'", "// x\n#endif\nclass Evil { }", "#if false", "\n#line 1", "/*", "// evil", "\u202E live \u2066", "\u200B\u200D\uFEFF",
            "\0", "\uD800", "\uDC00\uD800", "\uD83D\uDE00", "@class", "global::Evil", "a\tb", ": Evil(); case 201", ", Evil", "; Evil();", ")] class Evil { } [X(", "$(Evil)", "%0d%0aEvil: 1", "..",
            "../../evil", "~0~1", "?a=b&c=d#e", "\u0130\u0131\u00DF", "A\u0308\u0301", "_", "1", "-1.5e3", "null", "nameof(Evil)",
        }.SelectMany(text => new[] { text + Harmless(text), Harmless(text) + text }),
        new string('n', 100_000),
        new string('\n', 20_000),
    ];

    /// <summary>Harmless texts of the same length: what one of them makes of a document is what a hostile one may make of it.</summary>
    public static IReadOnlyList<string> Twins { get; } =
    [
        Harmless(""), "(" + Harmless("("), "{h" + Harmless("{h}") + "}", "{h}" + Harmless("{h}"), Harmless("{h}") + "{h}", "{" + Harmless("{"), Harmless("/a/a") + "/a/a", "\u00E9" + Harmless("\u00E9"), "1" + Harmless("1"), "h h" + Harmless("h h"),
        "\\" + Harmless("\\"), "-" + Harmless("-"), new string(' ', Length), "#{h}" + Harmless("#{h}"),
    ];

    private static string Harmless(string text) => new('h', Length - Encoding.UTF8.GetByteCount(text));
}
