namespace Speclyn.Generator.Emit;

/// <summary>A value in running text of a documentation comment.</summary>
internal readonly struct XmlCode(string text) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        writer.Write("<c>");
        bool isFirst = true;
        foreach ((int start, int end) in new XmlLines(text))
        {
            writer.Separator(ref isFirst, " ");
            XmlDoc.Escape(writer, text, start, end);
        }

        writer.Write("</c>");
    }

    public override string ToString() => CodeWriter.ToString(this);
}
