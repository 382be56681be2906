using System;
using System.IO;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Xunit;

namespace Speclyn.OpenApi.Tests;

/// <summary>YamlDotNet and the reader find the same tree.</summary>
public class YamlRefereeTests
{
    public static TheoryData<string> OwnDocuments() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "documents"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static TheoryData<string> CorpusDocuments() => CorpusTheoryAttribute.CorpusDirectory is { } directory
        ? [.. Directory.EnumerateFiles(directory).Where(path => Path.GetExtension(path) is ".yaml" or ".yml").Order(StringComparer.Ordinal)]
        : [];

    // Each is one rule of YAML 1.2 where readers are known to go wrong.
    [Theory]
    [InlineData("a: 1\nb: [1, 2, {c: d}]")]
    [InlineData("- a: 1\n  b: 2\n- - x\n  - y\n-\n  - z\n- - - deep")]
    [InlineData("a:\n- 1\n- 2\nb:\n  - 3\nc:\n- d: 1\n  e:\n  - 2\nf:")]
    [InlineData("a:\n  - b:\n      - c\n    d: e\n  -\n    f: g")]
    [InlineData("- \n  a: 1\n-  b: 2\n   c: 3")]
    [InlineData("? a\n: - 1\n  - 2\n? b\nc: d")]
    [InlineData("? |\n  x\n: y")]
    [InlineData("    a: 1\n    b: 2")]
    [InlineData("a : 1\n\"b\" : 2\n'c': 3")]
    [InlineData("a: one\n  two\n\n  three\nb: x")]
    [InlineData("a:\n  b\n  c\n d\ne: f")]
    [InlineData("a: foo\n \tbar")]
    [InlineData("a: \"one\n  two\\\n  three \\\n\n   four\n  \n  five\"")]
    [InlineData("a: \"x\\\n    y \\  \n  z\\t\n  w\"")]
    [InlineData("a: 'it''s\n  x\n\n  # y'")]
    [InlineData("a: \"line1\\nline2\\ttab\\x41\\u00e9\\U0001F600\\e\\0\\/\\ \\_\\N\\L\\P\\a\\b\\v\\f\\r\\\\\"")]
    [InlineData("a: \"\"\nb: ''\nc: \"a'b\"\nd: 'a\"b'")]
    [InlineData("a: |\n  x\n   y\n\n  z\n\n\nb: 1")]
    [InlineData("a: |-\n  x\n\n")]
    [InlineData("a: |+\n  x\n\n\nb: 1")]
    [InlineData("a: |+\n\nb: |-\nc: >\n")]
    [InlineData("a: |2\n    x\n   y\nb: >+1\n  x\n")]
    [InlineData("a: >\n  one\n  two\n\n  three\n   more\n   more2\n  four\n\n\n  five\n")]
    [InlineData("a: >-\n\n  x\n  y\n")]
    [InlineData("a: >\n  x\n  \ty\n  z\n")]
    [InlineData("a: >\n  x\n\n   y\n\n  z\n")]
    [InlineData("- |\n a\n- >\n b\n- |1\n  explicit")]
    [InlineData("|\n root\n text\n")]
    [InlineData("|\ncol0\ntext\n")]
    [InlineData("> \n folded\n text")]
    [InlineData("a:\n  |\n  x\n")]
    [InlineData("a: |  # comment\n  b\n # less\n# none\nc: d")]
    [InlineData("key: >\n  a\n  # not comment\n # comment\nb: 1")]
    [InlineData("--- |\n x\n...\n")]
    [InlineData("%YAML 1.2\n# c\n--- # c\na: 1\n...\n# c\n")]
    [InlineData("--- {a: 1}")]
    [InlineData("---\na: |\n  x\n---\n")]
    [InlineData("a: &x\n  b: 1\nc: *x\n&k e: *k")]
    [InlineData("&a\nx: 1")]
    [InlineData("- &a\n- &b x\n- *a\n- *b")]
    [InlineData("- &a a\n- *a : x")]
    [InlineData("a: &x\n  |\n  x\nb: *x")]
    [InlineData("a: !!str\n  5\nb: !<tag:yaml.org,2002:str> 1\nc:\n  !!map\n  d: 1\ne: !!seq\n- 1")]
    [InlineData("{a: 1, \"b\":2, c, ? d : e, 'f': , g: [x, y: z, \"q\":r, ? s : t]}")]
    [InlineData("[a, b,\n c d\n e, ]")]
    [InlineData("{a: http://x.y/z, b: [c:d, e:f], {g: h}: i}", false)]
    [InlineData("{\n  a: b # c\n  , # d\n  c: d\n}")]
    [InlineData("a: [\n  # c\n  b,\n\n  c # d\n ]")]
    [InlineData("{a:b, 'c':d, e: , ? f}")]
    [InlineData("[a b: c, []: d]", false)]
    [InlineData("a: b#c\nd: e #f\ng: 'h' # i")]
    [InlineData("# only\na: 1 # x\n# y\n  # z\nb: 2")]
    [InlineData("a: ?x\nb: :x\nc: -x\nd: x - y\ne: x ? y\nf: [x-y, -z]\ng: a:b")]
    [InlineData("a: -1\nb: x{y}\nc: x[0]\nd: x,y\ne: x&y*z!\nf: 50%\ng: a@b")]
    [InlineData("a: x\r\nb: |\r\n  c\r\n  d\r\ne: f\r\n")]
    [InlineData("-\tx")]
    [InlineData("a: 1\n\n   \nb: 2")]
    [InlineData("null: 1\n200: x\ntrue: y\n1.0: z")]
    [InlineData("a: ~\nb:\nc: Null\nd: nULL\ne: no\nf: 0o17\ng: 0x1F\nh: .5\ni: 1_000\nj: 2020-01-01\nk: +12\nl: 007\nm: 1.\nn: 1E+03\no: .")]
    [InlineData("a: b: c", false)]
    [InlineData("a: - b", false)]
    [InlineData("a:\n    b: 1\n  c: 2", false)]
    [InlineData("a: 1\n  b: 2", false)]
    [InlineData("a\nb: 1", false)]
    [InlineData("- a\n-b", false)]
    [InlineData("- - a\n  b", false)]
    [InlineData("a: x\n  # c\n  y", false)]
    [InlineData("a: [b]: c", false)]
    [InlineData("a: \"x\" y", false)]
    [InlineData("a: \"x\"#y", false)]
    [InlineData("a: |# comment\n  b", false)]
    [InlineData("a: {x: |}", false)]
    [InlineData("\"a\":b", false)]
    [InlineData("\"a\nb\": c", false)]
    [InlineData("[a\n b: c]", false)]
    [InlineData("--- a: 1", false)]
    [InlineData("a: &x &y z", false)]
    [InlineData("a: \"x\n---\ny\"", false)]
    [InlineData("a:\n\tb: 1", false)]
    [InlineData("a: 1\n- b", false)]
    [InlineData("a: `b", false)]
    public void AgreeOnRules(string yaml, bool isValid = true)
    {
        if (isValid)
        {
            Agree(yaml);
            return;
        }

        var problems = new ProblemCollector();
        Assert.Null(YamlDocumentReader.Read(new DocumentSource("api.yaml", yaml), problems, CancellationToken.None));
        Assert.ThrowsAny<Exception>(() => YamlReferee.Read(yaml));
    }

    [Theory]
    [MemberData(nameof(OwnDocuments))]
    public void AgreeOnOwnDocuments(string path) => Agree(File.ReadAllText(path));

    [CorpusTheory]
    [MemberData(nameof(CorpusDocuments))]
    public void AgreeOnRealDocuments(string path) => Agree(File.ReadAllText(path));

    private static void Agree(string yaml)
    {
        var problems = new ProblemCollector();
        DocumentNode? root = YamlDocumentReader.Read(new DocumentSource("api.yaml", yaml), problems, CancellationToken.None);
        Assert.Empty(problems.Ordered());
        Assert.Equal(YamlReferee.Read(yaml), YamlReferee.Write(root!));
    }
}
