using System.Text;
using Speclyn.Generator.Inputs;

namespace Speclyn.Generator.Emit;

/// <summary>An expression for the UTF-8 bytes of a text, kept in the assembly's data.</summary>
internal readonly struct Utf8Literal(string text, CompilationFacts facts) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        if (facts.HasUtf8Literals)
        {
            writer.Write($"{CSharp.Literal(text)}u8");
            return;
        }

        bool isFirst = true;
        writer.Write("new byte[] { ");
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            writer.Separator(ref isFirst);
            writer.Write($"{(int)b}");
        }

        writer.Write(" }");
    }

    public override string ToString() => CodeWriter.ToString(this);
}
