using Microsoft.CodeAnalysis.CSharp;

namespace Speclyn.Generator.Emit;

/// <summary>A text in quotes.</summary>
internal readonly struct StringLiteral(string text) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        if (IsPlain(text))
        {
            writer.Write($"\"{text}\"");
        }
        else
        {
            writer.Write(SymbolDisplay.FormatLiteral(text, quote: true));
        }
    }

    public override string ToString() => CodeWriter.ToString(this);

    // Most literals are names; they need no look at every character's kind.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
