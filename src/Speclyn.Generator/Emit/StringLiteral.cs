using Microsoft.CodeAnalysis.CSharp;

namespace Speclyn.Generator.Emit;

/// <summary>A text in quotes.</summary>
internal readonly struct StringLiteral(string text) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        if (!IsPlain(text))
        {
            writer.Write(SymbolDisplay.FormatLiteral(text, quote: true));
            return;
        }

        writer.Write('"');
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\\')
            {
                writer.Write(text, written, i - written);
                writer.Write('\\');
                written = i;
            }
        }

        writer.Write(text, written, text.Length - written);
        writer.Write('"');
    }

    public override string ToString() => CodeWriter.ToString(this);

    // Most literals are names or JSON; they need no look at every character's kind.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
