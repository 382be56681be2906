using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace Speclyn.Generator.Emit;

/// <summary>Writes documentation comments; no text of a document can leave its comment.</summary>
internal static class XmlDoc
{
    // What C# and XML take for the end of a line.
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    public static void Summary(CodeWriter writer, string? text, string otherwise) => Element(writer, "summary", Escape(text, otherwise));

    public static void Summary(CodeWriter writer, string? text, [InterpolatedStringHandlerArgument("text")] ref Otherwise otherwise) =>
        Summary(writer, text, otherwise.ToString());

    public static void Remarks(CodeWriter writer, IEnumerable<string> xml) => Element(writer, "remarks", xml.ToArray());

    public static void Param(CodeWriter writer, string name, string? text, string otherwise) =>
        Element(writer, "param", Escape(text, otherwise), $" name=\"{name.TrimStart('@')}\"");

    public static void Param(
        CodeWriter writer, string name, string? text, [InterpolatedStringHandlerArgument("text")] ref Otherwise otherwise) =>
        Param(writer, name, text, otherwise.ToString());

    public static void Line(CodeWriter writer, string xml) => writer.Line($"/// {xml}");

    public static void Line(CodeWriter writer, [InterpolatedStringHandlerArgument("writer")] ref Interpolation xml) => xml.End(writer);

    /// <summary>A value in running text.</summary>
    public static string Code(string text)
    {
        string[] lines = Escape(text, "");
        return "<c>" + (lines.Length == 1 ? lines[0] : string.Join(" ", lines)) + "</c>";
    }

    private static void Element(CodeWriter writer, string name, string[] lines, string attributes = "")
    {
        if (lines.Length == 0)
        {
            return;
        }

        if (lines.Length == 1)
        {
            writer.Line($"/// <{name}{attributes}>{lines[0]}</{name}>");
            return;
        }

        Line(writer, $"<{name}{attributes}>");
        for (int i = 0; i < lines.Length; i++)
        {
            Line(writer, i < lines.Length - 1 ? lines[i] + "<br/>" : lines[i]);
        }

        Line(writer, $"</{name}>");
    }

    private static string[] Escape(string? text, string otherwise)
    {
        if (text is null)
        {
            return [otherwise];
        }

        if (text.IndexOfAny(LineBreaks) < 0)
        {
            string line = EscapeLine(text);
            return [line.Length > 0 ? line : otherwise];
        }

        string[] lines = text.Split(LineBreaks).Select(EscapeLine).Where(line => line.Length > 0).ToArray();
        return lines.Length > 0 ? lines : [otherwise];
    }

    private static string EscapeLine(string line)
    {
        // Most lines have nothing to escape, and there are many.
        int plain = 0;
        while (plain < line.Length && IsPlain(line[plain]))
        {
            plain++;
        }

        if (plain == line.Length)
        {
            return line.Trim();
        }

        var result = new StringBuilder(line, 0, plain, line.Length + 16);
        for (int i = plain; i < line.Length; i++)
        {
            char c = line[i];
            if (IsPlain(c))
            {
                result.Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
            {
                result.Append(c).Append(line[++i]);
            }
            else
            {
                result.Append(c switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '\t' => " ",

                    // Direction marks would let a comment show other code than there is.
                    >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' => "",
                    _ when !XmlConvert.IsXmlChar(c) => "\uFFFD",
                    _ => c.ToString(),
                });
            }
        }

        return result.ToString().Trim();
    }

    /// <summary>Writes the pieces of an interpolated line behind the slashes.</summary>
    [InterpolatedStringHandler]
    public ref struct Interpolation
    {
        private CodeWriter.Interpolation _line;

        public Interpolation(int literalLength, int formattedCount, CodeWriter writer)
        {
            _line = new CodeWriter.Interpolation(literalLength, formattedCount, writer);
            _line.AppendLiteral("/// ");
        }

        public readonly void AppendLiteral(string text) => _line.AppendLiteral(text);

        public readonly void AppendFormatted(string? text) => _line.AppendFormatted(text);

        public void End(CodeWriter writer) => writer.Line(ref _line);
    }

    /// <summary>What to say where the document says nothing; not even put together where it says something.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Otherwise
    {
        private readonly StringBuilder? _text;

        public Otherwise(int literalLength, int formattedCount, string? text, out bool isNeeded)
        {
            // Some other characters leave nothing behind.
            isNeeded = text is null || !text.Any(c => c is > ' ' and <= '~');
            _text = isNeeded ? new StringBuilder(literalLength + (16 * formattedCount)) : null;
        }

        public void AppendLiteral(string text) => _text!.Append(text);

        public void AppendFormatted(string text) => _text!.Append(text);

        public override string ToString() => _text?.ToString() ?? "";
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('&' or '<' or '>');
}
