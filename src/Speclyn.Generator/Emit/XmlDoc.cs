using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Xml;

namespace Speclyn.Generator.Emit;

/// <summary>Writes documentation comments; no text of a document can leave its comment.</summary>
internal static class XmlDoc
{
    /// <summary>Says what the document says, or something else where it says nothing.</summary>
    public static void Summary(CodeWriter writer, string? text, string otherwise) => Summary(writer, text, $"{otherwise}");

    /// <inheritdoc cref="Summary(CodeWriter, string, string)"/>
    public static void Summary(CodeWriter writer, string? text, [InterpolatedStringHandlerArgument("writer", "text")] ref Otherwise otherwise) =>
        otherwise.End();

    /// <inheritdoc cref="Summary(CodeWriter, string, string)"/>
    public static void Param(CodeWriter writer, string name, string? text, string otherwise) => Param(writer, name, text, $"{otherwise}");

    /// <inheritdoc cref="Summary(CodeWriter, string, string)"/>
    public static void Param(
        CodeWriter writer, string name, string? text, [InterpolatedStringHandlerArgument("writer", "name", "text")] ref Otherwise otherwise) =>
        otherwise.End();

    public static void Remarks(CodeWriter writer, IEnumerable<string> xml)
    {
        var element = new XmlElement(writer, "remarks");
        foreach (string line in xml)
        {
            element.Line(line);
        }

        element.End();
    }

    public static void Line(CodeWriter writer, string xml) => writer.Line($"/// {xml}");

    public static void Line(CodeWriter writer, [InterpolatedStringHandlerArgument("writer")] ref Interpolation xml) => writer.EndLine();

    /// <summary>A value in running text.</summary>
    public static XmlCode Code(string text) => new(text);

    /// <summary>Writes the text of a document, from a place to another within a line.</summary>
    public static void Escape(CodeWriter writer, string text, int start, int end)
    {
        // Most texts have nothing to escape, and there are many.
        int written = start;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (IsPlain(c))
            {
                continue;
            }

            writer.Write(text, written, i - written);
            written = i + 1;
            if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
            {
                written = i++;
            }
            else if (c == '\t')
            {
                writer.Write(' ');
            }
            else if (c is '&' or '<' or '>')
            {
                writer.Write(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
            }
            else if (!XmlLines.IsDropped(c))
            {
                writer.Write(XmlConvert.IsXmlChar(c) ? c : '\uFFFD');
            }
        }

        writer.Write(text, written, end - written);
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('&' or '<' or '>');

    /// <summary>Writes the pieces of an interpolated line behind the slashes.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly CodeWriter.LineInterpolation _line;

        public Interpolation(int literalLength, int formattedCount, CodeWriter writer)
        {
            _line = new CodeWriter.LineInterpolation(literalLength, formattedCount, writer);
            _line.AppendLiteral("/// ");
        }

        public void AppendLiteral(string text) => _line.AppendLiteral(text);

        public void AppendFormatted(string? text) => _line.AppendFormatted(text);

        public void AppendFormatted<T>(T code)
            where T : struct, ICode => _line.AppendFormatted(code);
    }

    /// <summary>Writes an element: what the document says or, piece by piece, what to say where it says nothing.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Otherwise
    {
        private readonly CodeWriter _writer;
        private readonly XmlElement _element;

        public Otherwise(int literalLength, int formattedCount, CodeWriter writer, string? text, out bool isNeeded)
            : this(writer, new XmlElement(writer, "summary"), text, out isNeeded)
        {
        }

        public Otherwise(int literalLength, int formattedCount, CodeWriter writer, string name, string? text, out bool isNeeded)
            : this(writer, new XmlElement(writer, "param", name.TrimStart('@')), text, out isNeeded)
        {
        }

        private Otherwise(CodeWriter writer, XmlElement element, string? text, out bool isNeeded)
        {
            _writer = writer;
            isNeeded = true;
            foreach ((int start, int end) in new XmlLines(text ?? ""))
            {
                isNeeded = false;
                element.BeginLine();
                Escape(writer, text!, start, end);
            }

            if (isNeeded)
            {
                element.BeginLine();
            }

            _element = element;
        }

        public void AppendLiteral(string text) => _writer.Write(text);

        public void AppendFormatted(string text) => _writer.Write(text);

        public void AppendFormatted<T>(T code)
            where T : struct, ICode => code.WriteTo(_writer);

        public void End() => _element.End();
    }
}
