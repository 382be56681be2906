using System;
using System.Linq;
using System.Text;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class JsonDocumentReaderTests
{
    [Fact]
    public void ReadsEveryKindOfValue()
    {
        DocumentNode root = Valid("""{"s":"x","n":-1.50e+3,"t":true,"f":false,"z":null,"a":[1,[]],"o":{"p":{}}}""");
        Assert.Equal(NodeKind.Object, root.Kind);
        Assert.Equal(["s", "n", "t", "f", "z", "a", "o"], root.Members.Select(member => member.Name));
        Assert.Equal("x", root["s"]!.Text);
        Assert.Equal((NodeKind.Number, "-1.50e+3"), (root["n"]!.Kind, root["n"]!.Text));
        Assert.Equal(NodeKind.True, root["t"]!.Kind);
        Assert.Equal(NodeKind.False, root["f"]!.Kind);
        Assert.Equal(NodeKind.Null, root["z"]!.Kind);
        Assert.Equal([NodeKind.Number, NodeKind.Array], root["a"]!.Items.Select(item => item.Kind));
        Assert.Equal(NodeKind.Object, root["o"]!["p"]!.Kind);
        Assert.Null(root["missing"]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void KnowsLinesAndColumns(string newLine)
    {
        string text = string.Join(newLine, "{", "  \"a\": [", "    12,", "", "\t\"é😀\"", "  ]", "}");
        DocumentNode root = Valid(text);
        DocumentMember member = root.Members[0];
        int length = newLine.Length;
        Assert.Equal((0, text.Length, 0, 0, 6, 1), Range(root.Location));
        Assert.Equal((3 + length, 3, 1, 2, 1, 5), Range(member.NameLocation));
        Assert.Equal((1, 7, 5, 3), (member.Value.Location.StartLine, member.Value.Location.StartColumn, member.Value.Location.EndLine, member.Value.Location.EndColumn));
        Assert.Equal((text.IndexOf("12", StringComparison.Ordinal), 2, 2, 4, 2, 6), Range(member.Value.Items[0].Location));
        Assert.Equal((text.IndexOf("\"é", StringComparison.Ordinal), 5, 4, 1, 4, 6), Range(member.Value.Items[1].Location));
    }

    [Theory]
    [InlineData(@"""\""\\\/\b\f\n\r\t""", "\"\\/\b\f\n\r\t")]
    [InlineData(@"""\u0041\u00e9\u0000""", "A\u00e9\0")]
    [InlineData(@"""\ud83d\ude00""", "\ud83d\ude00")]
    [InlineData("\"\ud83d\ude00\"", "\ud83d\ude00")]
    [InlineData(@"""\ud83d""", "\uFFFD")]
    [InlineData(@"""\ude00\ud83dx""", "\uFFFD\uFFFDx")]
    [InlineData("\"\u2028\"", "\u2028")]
    public void DecodesStrings(string json, string expected) => Assert.Equal(expected, Valid(json).Text);

    // No attribute can hold half a character, so this is no case of the theory above.
    [Fact]
    public void ReplacesHalfACharacter() => Assert.Equal("a\uFFFDb", Valid("\"a" + (char)0xD83D + "b\"").Text);

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("0.10")]
    [InlineData("1e999999999")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890.5E-7")]
    public void KeepsTheTextOfNumbers(string json) => Assert.Equal(json, Valid(json).Text);

    [Fact]
    public void KeepsNumbersOfAnyLength()
    {
        string number = new('9', 100_000);
        Assert.Equal(number, Valid("[" + number + "]").Items[0].Text);
    }

    [Fact]
    public void SkipsAByteOrderMark() => Assert.Equal((1, 2, 0, 1, 0, 3), Range(Valid("\uFEFF{}").Location));

    [Theory]
    [InlineData("", 0, "the document is empty, expected a JSON object")]
    [InlineData(" \n ", 3, "the document is empty, expected a JSON object")]
    [InlineData("\uFEFF", 1, "the document is empty, expected a JSON object")]
    [InlineData("{\"a\":1 \"b\":2}", 7, "expected ',' or '}' after a member, found '\"'")]
    [InlineData("{\"a\":1,}", 7, "expected a member name after ',', found '}'")]
    [InlineData("{,}", 1, "expected a member name or '}', found ','")]
    [InlineData("{'a':1}", 1, "expected a member name or '}', found '''")]
    [InlineData("{\"a\" 1}", 5, "expected ':' after a member name, found '1'")]
    [InlineData("{\"a\":}", 5, "expected a value after ':', found '}'")]
    [InlineData("{\"a\":tru}", 5, "expected a value after ':', found 't'")]
    [InlineData("[1 2]", 3, "expected ',' or ']' after an item, found '2'")]
    [InlineData("[1,]", 3, "expected a value after ',', found ']'")]
    [InlineData("[", 1, "expected a value or ']', found the end of the text")]
    [InlineData("{\"a\":{\"b\":[1", 12, "expected ',' or ']' after an item, found the end of the text")]
    [InlineData("{\"a", 3, "expected '\"' at the end of a string, found the end of the text")]
    [InlineData("{\"a\\", 4, "expected one of \" \\ / b f n r t u after '\\', found the end of the text")]
    [InlineData("[\"\\x\"]", 3, "expected one of \" \\ / b f n r t u after '\\', found 'x'")]
    [InlineData("[\"\\u12G4\"]", 6, "expected four hexadecimal digits after '\\u', found 'G'")]
    [InlineData("[\"a\nb\"]", 3, "expected an escape (\\n, \\t, \\u0000) for a control character in a string, found U+000A")]
    [InlineData("[\"a\0b\"]", 3, "expected an escape (\\n, \\t, \\u0000) for a control character in a string, found U+0000")]
    [InlineData("[\"\\n\t\"]", 4, "expected an escape (\\n, \\t, \\u0000) for a control character in a string, found U+0009")]
    [InlineData("{} x", 3, "expected the end of the text after the JSON value, found 'x'")]
    [InlineData("{}\0", 2, "expected the end of the text after the JSON value, found U+0000")]
    [InlineData("[01]", 2, "expected ',' or ']' after an item, found '1'")]
    [InlineData("[-]", 2, "expected a digit, found ']'")]
    [InlineData("[1.]", 3, "expected a digit after '.', found ']'")]
    [InlineData("[1e+]", 4, "expected a digit in the exponent, found ']'")]
    [InlineData("[+1]", 1, "expected a value or ']', found '+'")]
    [InlineData("[NaN]", 1, "expected a value or ']', found 'N'")]
    [InlineData("// c\n{}", 0, "expected a JSON object, found '/'")]
    [InlineData("{\u00a0}", 1, "expected a member name or '}', found U+00A0")]
    [InlineData("<html>", 0, "expected a JSON object, found '<'")]
    public void SaysWhereAndWhatWasExpected(string json, int offset, string message)
    {
        DocumentProblem problem = Invalid(json);
        Assert.Equal(ProblemKind.InvalidSyntax, problem.Kind);
        Assert.Equal(message, problem.Message);
        Assert.Equal(offset, problem.Location.Start);
        Assert.Equal(offset == json.Length ? 0 : 1, problem.Location.Length);
    }

    [Fact]
    public void SaysTheLineOfAMistake()
    {
        DocumentProblem problem = Invalid("{\r\n  \"a\": 1,\r\n  b: 2\r\n}");
        Assert.Equal((2, 2, 2, 3), (problem.Location.StartLine, problem.Location.StartColumn, problem.Location.EndLine, problem.Location.EndColumn));
    }

    [Fact]
    public void ReportsMembersThatAreNamedTwice()
    {
        string text = "{\"a\":1,\n\"b\":2,\n \"\\u0061\":3}";
        var problems = new ProblemCollector();
        DocumentNode root = JsonDocumentReader.Read(TestDocument.Source(text), problems, CancellationToken.None)!;
        DocumentProblem problem = Assert.Single(problems.Ordered());
        Assert.Equal(ProblemKind.DuplicateMember, problem.Kind);
        Assert.Equal("the object has a member 'a' on line 1 and again on line 3; the last value is used", problem.Message);
        Assert.Equal("\"\\u0061\"", text.At(problem.Location));
        Assert.Equal(["a", "b"], root.Members.Select(member => member.Name));
        Assert.Equal("3", root["a"]!.Text);
    }

    [Fact]
    public void FindsMembersOfLargeObjects()
    {
        string members = string.Join(',', Enumerable.Range(0, 500).Select(number => $"\"m{number}\":{number}"));
        var problems = new ProblemCollector();
        DocumentNode root = JsonDocumentReader.Read(TestDocument.Source("{" + members + ",\"m7\":\"last\",\"m400\":0}"), problems, CancellationToken.None)!;
        Assert.Equal(2, problems.Ordered().Count);
        Assert.Equal(500, root.Members.Count);
        Assert.Equal("last", root["m7"]!.Text);
        Assert.Equal("499", root["m499"]!.Text);
        Assert.Null(root["m500"]);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void LimitsDepth(string open, string close)
    {
        string Nested(int depth) => Repeat(open, depth - 1) + (open == "[" ? "[]" : "{}") + Repeat(close, depth - 1);
        Valid(Nested(NodeBuilder.MaxDepth));
        DocumentProblem problem = Invalid(Nested(NodeBuilder.MaxDepth + 1));
        Assert.Equal("objects and arrays nest deeper than 256 levels", problem.Message);
        Assert.Equal(NodeBuilder.MaxDepth * open.Length, problem.Location.Start);
        Assert.Equal(problem.Message, Invalid(Repeat(open, 1_000_000)).Message);
    }

    [Fact]
    public void StopsWhenCancelled()
    {
        string text = "[" + string.Join(',', Enumerable.Repeat("0", 10_000)) + "]";
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => JsonDocumentReader.Read(TestDocument.Source(text), new ProblemCollector(), cancelled));
    }

    [Fact]
    public void SharesRepeatedNames()
    {
        DocumentNode root = Valid("""[{"type":1},{"type":2}]""");
        Assert.Same(root.Items[0].Members[0].Name, root.Items[1].Members[0].Name);
    }

    [Fact]
    public void MessagesStayShortAndOnOneLine()
    {
        string name = "\\n" + new string('x', 10_000);
        var problems = new ProblemCollector();
        JsonDocumentReader.Read(TestDocument.Source($"{{\"{name}\":1,\"{name}\":2}}"), problems, CancellationToken.None);
        string message = Assert.Single(problems.Ordered()).Message;
        Assert.StartsWith("the object has a member 'U+000Axxx", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 100, 300);
    }

    [Fact]
    public void ThreadsThatAskAtOnceGetTheSameNodes()
    {
        string text = "[" + Repeat("""{"a":[{"b":{}},[1,"x"]],"c":{"d":1,"d":2,"e":[]}},""", 200) + "0]";
        var problems = new ProblemCollector();
        DocumentNode root = JsonDocumentReader.Read(TestDocument.Source(text), problems, CancellationToken.None)!;
        using var start = new Barrier(4);
        DocumentNode[][] seen = [.. Enumerable.Range(0, 4).Select(_ => new DocumentNode[200 * 9])];
        Thread[] threads = [.. seen.Select(nodes => new Thread(() =>
        {
            start.SignalAndWait();
            int count = 0;
            foreach (DocumentNode item in root.Items.Take(200))
            {
                DocumentNode a = item["a"]!;
                DocumentNode c = item["c"]!;
                foreach (DocumentNode node in (DocumentNode[])[a, a.Items[0], a.Items[0]["b"]!, a.Items[1], a.Items[1].Items[0], a.Items[1].Items[1], c, c["d"]!, c["e"]!])
                {
                    nodes[count++] = node;
                }
            }
        }))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.All(seen, nodes => Assert.Equal(seen[0], nodes));
        Assert.Equal(200, problems.Ordered().Count);
        Assert.All(root.Items.Take(200), item => Assert.Equal(("2", "d", "e"), (item["c"]!["d"]!.Text, item["c"]!.Members[0].Name, item["c"]!.Members[1].Name)));
    }

    private static (int, int, int, int, int, int) Range(TextLocation location) =>
        (location.Start, location.Length, location.StartLine, location.StartColumn, location.EndLine, location.EndColumn);

    private static string Repeat(string text, int count) =>
        new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static DocumentNode Valid(string json)
    {
        var problems = new ProblemCollector();
        DocumentNode? root = JsonDocumentReader.Read(TestDocument.Source(json), problems, CancellationToken.None);
        Assert.Empty(problems.Ordered());
        return root!;
    }

    private static DocumentProblem Invalid(string json)
    {
        var problems = new ProblemCollector();
        Assert.Null(JsonDocumentReader.Read(TestDocument.Source(json), problems, CancellationToken.None));
        return Assert.Single(problems.Ordered());
    }
}
