using System.Collections.Generic;

namespace Speclyn.Generator.Emit;

/// <summary>Values in running text of a documentation comment.</summary>
internal readonly struct XmlCodes(IEnumerable<string> texts) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        bool isFirst = true;
        foreach (string text in texts)
        {
            writer.Separator(ref isFirst);
            XmlDoc.Code(text).WriteTo(writer);
        }
    }

    public override string ToString() => CodeWriter.ToString(this);
}
