using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Generator.Emit;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>What is written line by line is a text like any other.</summary>
public class CodeWriterTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("Grüße, 世界 🚀")]
    public void Text_equals_the_same_text_made_by_the_framework(string word)
    {
        SourceText written = Write(word);
        var expected = SourceText.From(
            $"namespace A\n{{\n    class {word}\n    {{\n        // {word}, 12 and {word}!\n\n        int x;\n    }}\n}}\n", Encoding.UTF8, SourceHashAlgorithm.Sha256);

        Assert.Equal(expected.ToString(), written.ToString());
        Assert.True(expected.ContentEquals(written));
        Assert.Equal(expected.Encoding, written.Encoding);
        Assert.Equal(expected.GetChecksum().ToArray(), written.GetChecksum().ToArray());
        Assert.Equal(expected.Lines.Select(line => line.ToString()), written.Lines.Select(line => line.ToString()));
        Assert.Equal(expected.GetSubText(new TextSpan(5, 20)).ToString(), written.GetSubText(new TextSpan(5, 20)).ToString());
        Assert.Equal(expected[12], written[12]);
        Assert.Equal(CSharpSyntaxTree.ParseText(expected).ToString(), CSharpSyntaxTree.ParseText(written).ToString());
    }

    [Fact]
    public void Writers_one_after_another_do_not_share_text()
    {
        SourceText first = Write("first");
        SourceText second = Write("second");

        Assert.Contains("class first", first.ToString());
        Assert.Contains("class second", second.ToString());
    }

    [Fact]
    public void Long_text_is_written_whole()
    {
        var writer = new CodeWriter();
        for (int i = 0; i < 100_000; i++)
        {
            writer.Line($"line {i}");
        }

        SourceText text = writer.ToSourceText();

        Assert.Equal(100_001, text.Lines.Count);
        Assert.Equal("line 99999", text.Lines[99_999].ToString());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("🚀")]
    public void Text_of_several_pieces_equals_the_same_text_made_by_the_framework(string character)
    {
        // Lines shorter than a piece, and longer than one.
        string[] lines = [.. new[] { 100, CompactText.PieceLength, 2 * CompactText.PieceLength, (3 * CompactText.PieceLength) + 7, 1 }
            .Select(length => string.Concat(Enumerable.Repeat(character, length)))];
        var writer = new CodeWriter();
        foreach (string line in lines)
        {
            writer.Line(line);
        }

        SourceText written = writer.ToSourceText();
        string expected = string.Join("\n", lines) + "\n";

        Assert.Equal(expected, written.ToString());
        Assert.Equal(expected.Length, written.Length);
        for (int start = 0; start + 40 <= expected.Length; start += 1009)
        {
            Assert.Equal(expected.Substring(start, 40), written.ToString(new TextSpan(start, 40)));
            Assert.Equal(expected[start], written[start]);
        }
    }

    [Fact]
    public void Text_of_exactly_one_piece_has_one_piece()
    {
        var writer = new CodeWriter();
        writer.Line(new string('x', CompactText.PieceLength - 1));

        Assert.Equal(new string('x', CompactText.PieceLength - 1) + "\n", writer.ToSourceText().ToString());
        Assert.Equal("", new CodeWriter().ToSourceText().ToString());
    }

    private static SourceText Write(string word)
    {
        var writer = new CodeWriter();
        using (writer.Braces("namespace A"))
        {
            using (writer.Braces($"class {word}"))
            {
                writer.Line($"// {word}, {12} and {word}{'!'}");
                writer.Separate();
                writer.Line("int x;");
            }
        }

        return writer.ToSourceText();
    }
}
