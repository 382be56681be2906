using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Speclyn.OpenApi.Documents;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class YamlDocumentReaderTests
{
    [Theory]
    [InlineData("a", "\"a\"")]
    [InlineData("null", "null")]
    [InlineData("Null", "null")]
    [InlineData("~", "null")]
    [InlineData("nULL", "\"nULL\"")]
    [InlineData("true", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("no", "\"no\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("12", "12")]
    [InlineData("+12", "12")]
    [InlineData("-0012", "-12")]
    [InlineData("007", "7")]
    [InlineData("000", "0")]
    [InlineData("0o17", "15")]
    [InlineData("0o18", "\"0o18\"")]
    [InlineData("0x1F", "31")]
    [InlineData("-0x1F", "\"-0x1F\"")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695")]
    [InlineData("0x", "\"0x\"")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5e-3", "-0.5e-3")]
    [InlineData("1.", "1.0")]
    [InlineData("1.50", "1.50")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.E+03", "1.0E+03")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData(".", "\".\"")]
    [InlineData("+", "\"+\"")]
    [InlineData("2020-01-01", "\"2020-01-01\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("\"12\"", "\"12\"")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("! 12", "\"12\"")]
    [InlineData("!!int \"12\"", "12")]
    [InlineData("!!float '.5'", "0.5")]
    [InlineData("!!bool \"true\"", "true")]
    [InlineData("!!null \"\"", "null")]
    [InlineData("!!str", "\"\"")]
    [InlineData("!<tag:yaml.org,2002:str> 12", "\"12\"")]
    [InlineData("!!map {a: 1}", "{\"a\":1}")]
    [InlineData("!!seq [1]", "[1]")]
    public void TypesAreThoseOfTheCoreSchema(string value, string json) => Assert.Equal("{\"k\":" + json + "}", Json("k: " + value));

    [Theory]
    [InlineData("200: a\n0x1F: b\n1.0: c\ntrue: d\nnull: e\n~: f", "{\"200\":\"a\",\"0x1F\":\"b\",\"1.0\":\"c\",\"true\":\"d\",\"null\":\"e\",\"~\":\"f\"}")]
    [InlineData("{200: a, 1e3: b}", "{\"200\":\"a\",\"1e3\":\"b\"}")]
    public void KeysAreTheirText(string yaml, string json) => Assert.Equal(json, Json(yaml));

    [Theory]
    [InlineData("a: &x {b: 1}\nc: *x\nd: [*x]", "{\"a\":{\"b\":1},\"c\":{\"b\":1},\"d\":[{\"b\":1}]}")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", "{\"a\":1,\"b\":2,\"c\":2}")]
    [InlineData("&k a: &v\n  b: c\n*k : *v", "{\"a\":{\"b\":\"c\"}}", ProblemKind.DuplicateMember)]
    [InlineData("a: &x\nb: *x", "{\"a\":null,\"b\":null}")]
    [InlineData("a: &x [&y z, *y]\nb: *x", "{\"a\":[\"z\",\"z\"],\"b\":[\"z\",\"z\"]}")]
    public void AliasesAreWhatTheyName(string yaml, string json, ProblemKind? problem = null)
    {
        DocumentNode? root = Read(yaml, out DocumentProblem[] problems);
        Assert.Equal(json, Write(root!));
        Assert.Equal(problem, problems.SingleOrDefault()?.Kind);
    }

    [Theory]
    [InlineData("x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n  c: 4", "{\"a\":1,\"b\":3,\"c\":4}")]
    [InlineData("x: &x {a: 1, b: 2}\ny:\n  b: 3\n  <<: *x\n  c: 4", "{\"b\":3,\"a\":1,\"c\":4}")]
    [InlineData("x: &x {a: 1}\ny: {<<: [*x, {a: 2, b: 3}], c: 4}", "{\"a\":1,\"b\":3,\"c\":4}")]
    [InlineData("y: {\"<<\": {a: 1}}", "{\"<<\":{\"a\":1}}")]
    [InlineData("y: {? <<, a: 1}", "{\"a\":1}", "'<<' merges an object or an array of objects, found null; it is ignored")]
    public void MergeKeysAddWhatIsNotThere(string yaml, string json, string? problem = null)
    {
        DocumentNode? root = Read(yaml, out DocumentProblem[] problems);
        Assert.Equal(json, Write(root!["y"]!));
        Assert.Equal(problem, problems.SingleOrDefault()?.Message);
    }

    [Theory]
    [InlineData("a: .inf", ".inf", "'.inf' is no number that JSON has; null is used instead (in quotes it would be text)")]
    [InlineData("a: [-.INF]", "-.INF", "'-.INF' is no number that JSON has; null is used instead (in quotes it would be text)")]
    [InlineData("a: .nan", ".nan", "'.nan' is no number that JSON has; null is used instead (in quotes it would be text)")]
    [InlineData("a: !secret x", "!secret", "the tag '!secret' is ignored, it does not fit a string of JSON; !!str, !!int, !!float, !!bool, !!null, !!map and !!seq are known")]
    [InlineData("a: !!int x", "!!int", "the tag '!!int' is ignored, it does not fit a string of JSON; !!str, !!int, !!float, !!bool, !!null, !!map and !!seq are known")]
    [InlineData("a: !!map [x]", "!!map", "the tag '!!map' is ignored, it does not fit an array of JSON; !!str, !!int, !!float, !!bool, !!null, !!map and !!seq are known")]
    public void WhatJsonHasNotIsAProblem(string yaml, string place, string message)
    {
        Assert.NotNull(Read(yaml, out DocumentProblem[] problems));
        DocumentProblem problem = Assert.Single(problems);
        Assert.Equal((ProblemKind.InvalidShape, message), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(yaml, problem, place);
    }

    [Fact]
    public void ReportsKeysThatAreNamedTwice()
    {
        string yaml = "a: 1\nb: 2\n\"a\": 3\nc: {d: 1, d: 2}";
        DocumentNode? root = Read(yaml, out DocumentProblem[] problems);
        Assert.Equal("{\"a\":3,\"b\":2,\"c\":{\"d\":2}}", Write(root!));
        Assert.Equal(
            ["the object has a member 'a' on line 1 and again on line 3; the last value is used", "the object has a member 'd' on line 4 and again on line 4; the last value is used"],
            problems.Select(problem => problem.Message));
        Assert.Equal("\"a\"", yaml.At(problems[0].Location));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void KnowsLinesAndColumns(string newLine)
    {
        string yaml = "\uFEFF" + string.Join(newLine, "# c", "info:", "  title: \"é😀\" # c", "  text: one", "    two", "list:", "- a: 1", "  b: {c: [x, 'y']}", "- |", "  block", "  text", "");
        DocumentNode root = Valid(yaml);
        Assert.Equal(("info", 1, 0, 1, 4), Name(root.Members[0]));
        Assert.Equal((2, 2, 4, 7), Range(root["info"]!));
        Assert.Equal(("title", 2, 2, 2, 7), Name(root["info"]!.Members[0]));
        Assert.Equal((2, 9, 2, 14), Range(root["info"]!["title"]!));
        Assert.Equal((3, 8, 4, 7), Range(root["info"]!["text"]!));
        DocumentNode item = root["list"]!.Items[0];
        Assert.Equal((6, 0, 10, 6), Range(root["list"]!));
        Assert.Equal((6, 2, 7, 18), Range(item));
        Assert.Equal((6, 5, 6, 6), Range(item["a"]!));
        Assert.Equal((7, 5, 7, 18), Range(item["b"]!));
        Assert.Equal((7, 9, 7, 17), Range(item["b"]!["c"]!));
        Assert.Equal((7, 13, 7, 16), Range(item["b"]!["c"]!.Items[1]));
        Assert.Equal((8, 2, 10, 6), Range(root["list"]!.Items[1]));
        Assert.Equal("block\ntext\n", root["list"]!.Items[1].Text);
    }

    [Theory]
    [InlineData("", 1, 1, "the document is empty, expected an object")]
    [InlineData("# c\n---\n", 3, 1, "the document is empty, expected an object")]
    [InlineData("a: b: c", 1, 5, "expected the end of the line, found ':'; text that holds ': ' must stand in quotes")]
    [InlineData("a: 'b': c", 1, 7, "expected the end of the line, found ':'; text that holds ': ' must stand in quotes")]
    [InlineData("a: - b", 1, 4, "expected a value, found '-'; a collection in several lines starts on a line of its own")]
    [InlineData("a:\n    b: 1\n  c: 2", 3, 3, "expected 0 or 4 spaces before this line, as the lines above have, found 2")]
    [InlineData("a: |\n  x\n y", 3, 2, "expected 0 spaces before this line, as the lines above have, found 1")]
    [InlineData("- a: b\n c: d", 2, 2, "expected 0 or 2 spaces before this line, as the lines above have, found 1")]
    [InlineData("  a: 1\nb: 2", 2, 1, "expected 0 or 2 spaces before this line, as the lines above have, found 0")]
    [InlineData("a: 1\n  b: 2", 2, 3, "expected ':' only behind a key on one line; this line goes on with the text of a line before: check its indentation, or put the text in quotes")]
    [InlineData("a: 1\nb", 2, 2, "expected ':' after the key 'b', found the end of the text")]
    [InlineData("a: 1\nb:2\nc: 3", 2, 4, "expected ':' after the key 'b:2', found the end of the line")]
    [InlineData("- a\nb: 1", 2, 1, "expected '- ' and an item, as on the lines above, found 'b'")]
    [InlineData("a: 1\n- b", 2, 1, "expected a key, as on the lines above, found '-'")]
    [InlineData("a: 1\n: b", 2, 1, "expected a key, as on the lines above, found ':'")]
    [InlineData("a: \"x\" y", 1, 8, "expected the end of the line, found 'y'")]
    [InlineData("a: {id}/x", 1, 8, "expected the end of the line, found '/'")]
    [InlineData("a: [1, 2\nb: 3", 2, 2, "expected ',' or ']' to go on with or close the '[' of line 1, found ':'")]
    [InlineData("a: {b: [1, 2]\n", 1, 4, "expected '}' to close the '{' that stands here")]
    [InlineData("a: [1\n---\n", 1, 4, "expected ']' to close the '[' that stands here")]
    [InlineData("[a, , b]", 1, 5, "expected a value, found ','; text that starts with it must stand in quotes")]
    [InlineData("[- a]", 1, 2, "expected a value, found '-'")]
    [InlineData("a: \"x\nb: 1\nc: \"y\"", 1, 4, "expected '\"' at the end of the text in quotes that starts here; a line that is indented less comes before the next one")]
    [InlineData("a: 'x\nb: 1", 1, 4, "expected ''' at the end of the text in quotes that starts here")]
    [InlineData("\ta: 1", 1, 1, "expected spaces; a tab cannot indent a line of YAML")]
    [InlineData("a:\n\tb: 1", 2, 1, "expected spaces; a tab cannot indent a line of YAML")]
    [InlineData("a:\n  b: 1\n  \tc: 1", 3, 3, "expected spaces; a tab cannot indent a line of YAML")]
    [InlineData("-\t- x", 1, 2, "expected spaces; a tab cannot indent a line of YAML")]
    [InlineData("a: @x", 1, 4, "expected a value, found '@'; text that starts with it must stand in quotes")]
    [InlineData("a: |x", 1, 5, "expected '+', '-', a digit from 1 to 9 or the end of the line after '|' or '>', found 'x'; other text that starts so must stand in quotes")]
    [InlineData("a: |\n\n    \n  x", 4, 1, "expected no more spaces in the empty lines at the start of a block than before its first text")]
    [InlineData("a: \"\\q\"", 1, 5, "expected an escape of YAML, such as \\n, \\\" or \\\\, found '\\q'; in single quotes '\\' stands for itself")]
    [InlineData("a: \"\\u12\"", 1, 5, "expected 4 hexadecimal digits of a character after '\\u'")]
    [InlineData("a: \"\\UFFFFFFFF\"", 1, 5, "expected 8 hexadecimal digits of a character after '\\U'")]
    [InlineData("a: x\0y", 1, 5, "expected no control character; write it as an escape in double quotes, found U+0000")]
    [InlineData("a: 'x\u0007'", 1, 6, "expected no control character; write it as an escape in double quotes, found U+0007")]
    [InlineData("a: *x", 1, 4, "the alias '*x' names no anchor before it; text that starts with '*' must stand in quotes")]
    [InlineData("a: &x [*x]", 1, 8, "the alias '*x' stands inside the value that it names; a value cannot hold itself")]
    [InlineData("a: &x 1\nb: &y *x", 2, 4, "expected no anchor and no tag before an alias")]
    [InlineData("a: &x &y 1", 1, 7, "expected one anchor, '&' and a name; text that starts with '&' must stand in quotes")]
    [InlineData("[a, b]: c", 1, 1, "expected a text as key, found an array")]
    [InlineData("? {a: b}\n: c", 1, 3, "expected a text as key, found an object")]
    [InlineData("a: 1\n---\nb: 2", 2, 1, "expected one document, a second one starts here: put each into a file of its own")]
    [InlineData("a: 1\n...\nb: 2", 3, 1, "expected one document, a second one starts here: put each into a file of its own")]
    [InlineData("%YAML 1.2\na: 1", 2, 1, "expected '---' after the directives, found 'a'")]
    [InlineData("%YAML 2.0\n---\na: 1", 1, 1, "expected a version 1.x of YAML, as in '%YAML 1.2'")]
    [InlineData("%TAG ! tag:x,2000:\n---\na: 1", 1, 1, "'%TAG' is not supported, since JSON has no tags: remove it and the tags that it declares")]
    public void SaysWhereAndWhatWasExpected(string yaml, int line, int column, string message)
    {
        Assert.Null(Read(yaml, out DocumentProblem[] problems));
        DocumentProblem problem = Assert.Single(problems);
        Assert.Equal((ProblemKind.InvalidSyntax, message), (problem.Kind, problem.Message));
        Assert.Equal((line, column), (problem.Location.StartLine + 1, problem.Location.StartColumn + 1));
    }

    // No attribute can hold half a character, so this is no theory.
    [Fact]
    public void ReplacesHalfACharacter()
    {
        string half = ((char)0xD83D).ToString();
        DocumentNode root = Valid("- a" + half + "\n- \"" + half + "\"\n- |\n  " + half + "\n- \"\\ud83d\\ude00\\ude00\"\n- 😀");
        Assert.Equal(["a\uFFFD", "\uFFFD", "\uFFFD\n", "😀\uFFFD", "😀"], root.Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    public void LimitsDepth(string open, string close)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
        Valid(Nested(NodeBuilder.MaxDepth));
        foreach (int depth in new[] { NodeBuilder.MaxDepth + 1, 100_000 })
        {
            Assert.Null(Read(Nested(depth), out DocumentProblem[] problems));
            Assert.Equal("objects and arrays nest deeper than 256 levels", Assert.Single(problems).Message);
        }
    }

    [Fact]
    public void LimitsTheDepthThatAliasesMake()
    {
        var yaml = new StringBuilder("a0: &a0 x\n");
        for (int level = 1; level <= 300; level++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [*a{level - 1}]\n");
        }

        Assert.Null(Read(yaml.ToString(), out DocumentProblem[] problems));
        Assert.Equal("objects and arrays nest deeper than 256 levels", Assert.Single(problems).Message);
        Assert.Equal(256, problems[0].Location.StartLine);
    }

    [Fact]
    public void LimitsWhatAliasesStandFor()
    {
        var yaml = new StringBuilder("a0: &a0 x\n");
        for (int level = 1; level <= 30; level++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        }

        Assert.Null(Read(yaml.ToString(), out DocumentProblem[] problems));
        Assert.Equal("the aliases up to this one stand for more than 1000000 values; write the document with fewer of them", Assert.Single(problems).Message);
    }

    [Fact]
    public void StopsWhenCancelled()
    {
        string yaml = string.Concat(Enumerable.Repeat("- 0\n", 10_000));
        Assert.Throws<OperationCanceledException>(
            () => YamlDocumentReader.Read(new DocumentSource("api.yaml", yaml), new ProblemCollector(), new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("- a\n")]
    [InlineData("a")]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("\t\n")]
    [InlineData("# c\n")]
    [InlineData("'")]
    [InlineData("''")]
    [InlineData("\\\n")]
    [InlineData("a\n\n")]
    [InlineData("? ")]
    [InlineData("[],")]
    [InlineData("- &a b\n- *a\n")]
    [InlineData("---\n")]
    [InlineData("...\n")]
    [InlineData("!")]
    [InlineData("&a ")]
    [InlineData("a:\n- b\n")]
    public async Task TakesTimeInProportion(string piece)
    {
        // A reader that looks at lines again and again would take many minutes for these.
        string repeated = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        string[] texts = [repeated, "- " + repeated, "- |\n " + repeated, "- \"" + repeated, "[" + repeated, "- - - |\n    " + repeated, "a: x\n" + repeated, "{a: b" + repeated];
        Task work = Task.Run(() =>
        {
            foreach (string text in texts)
            {
                YamlDocumentReader.Read(new DocumentSource("api.yaml", text), new ProblemCollector(), CancellationToken.None);
            }
        });
        Assert.True(await Task.WhenAny(work, Task.Delay(TimeSpan.FromMinutes(2))) == work, "The reader hangs.");
        await work;
    }

    private static (string, int, int, int, int) Name(DocumentMember member) => (
        member.Name,
        member.NameLocation.StartLine,
        member.NameLocation.StartColumn,
        member.NameLocation.EndLine,
        member.NameLocation.EndColumn);

    private static (int, int, int, int) Range(DocumentNode node) =>
        (node.Location.StartLine, node.Location.StartColumn, node.Location.EndLine, node.Location.EndColumn);

    private static string Json(string yaml) => Write(Valid(yaml));

    /// <summary>JSON with the numbers as they stand in the nodes.</summary>
    private static string Write(DocumentNode node) => node.Kind switch
    {
        NodeKind.Object => "{" + string.Join(",", node.Members.Select(member => "\"" + member.Name + "\":" + Write(member.Value))) + "}",
        NodeKind.Array => "[" + string.Join(",", node.Items.Select(Write)) + "]",
        NodeKind.String => "\"" + node.Text + "\"",
        _ => node.Text,
    };

    private static DocumentNode Valid(string yaml)
    {
        DocumentNode? root = Read(yaml, out DocumentProblem[] problems);
        Assert.Empty(problems);
        return root!;
    }

    private static DocumentNode? Read(string yaml, out DocumentProblem[] problems)
    {
        var collector = new ProblemCollector();
        DocumentNode? root = YamlDocumentReader.Read(new DocumentSource("api.yaml", yaml), collector, CancellationToken.None);
        problems = [.. collector.Ordered()];
        return root;
    }
}
