using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class DocumentTextReaderTests
{
    [Theory]
    [InlineData("api.json", "{\"a\":1}")]
    [InlineData("api.yaml", "{\"a\":1}")]
    [InlineData("api.YML", "\uFEFF \r\n{\"a\":\t1}")]
    [InlineData("api.yaml", "{a: 1}")]
    [InlineData("api.yaml", "a: 1")]
    [InlineData("api.yaml", "? a\n: 1")]
    [InlineData("api.json", "a: 1")]
    [InlineData("api", "# comment\n\n---\na: 1")]
    [InlineData("api.json", "%YAML 1.2\r\n---\r\n'a': 1")]
    [InlineData("api.txt", "\uFEFF\"a\": 1")]
    [InlineData("api.json", "a:\n  1")]
    public void ReadsWhatTheTextIs(string path, string text)
    {
        var problems = new ProblemCollector();
        DocumentNode? root = DocumentTextReader.Read(new DocumentSource(path, text), problems, CancellationToken.None);
        Assert.Empty(problems.Ordered());
        Assert.Equal(("a", NodeKind.Number, "1"), root!.Members.Select(member => (member.Name, member.Value.Kind, member.Value.Text)).Single());
    }

    [Theory]
    [InlineData("api.json", "{a: 1}", "expected a member name or '}', found 'a'")]
    [InlineData("api.yaml", "{\"a\": [1] \"b\": 2}", "expected ',' or '}' to go on with or close the '{' of line 1, found '\"'")]
    [InlineData("api.json", "a", "expected a JSON object, found 'a'")]
    [InlineData("api.yaml", "# only a comment", "the document is empty, expected an object")]
    public void SaysWhatIsWrongInTheLanguageOfTheText(string path, string text, string message)
    {
        var problems = new ProblemCollector();
        Assert.Null(DocumentTextReader.Read(new DocumentSource(path, text), problems, CancellationToken.None));
        Assert.Equal(message, Assert.Single(problems.Ordered()).Message);
    }

    [Theory]
    [InlineData("api.json", "", 0, "the file is empty")]
    [InlineData("api.yaml", "\uFEFF \r\n\0\0", 6, "the file is empty")]
    [InlineData("api.json", "\n<!DOCTYPE html>\n<html lang=en>", 1, "this is an HTML page")]
    [InlineData("api.yaml", "<html>", 0, "this is an HTML page")]
    [InlineData("api.json", "<?xml version='1.0'?><definitions/>", 0, "this is XML")]
    [InlineData("schema.graphql", "type Query {\n  a: Int\n}", 0, "this is a GraphQL schema")]
    [InlineData("api.yaml", "# c\n\"\"\"\nText: x\n\"\"\"\nschema{ query: Q }", 0, "this is a GraphQL schema")]
    [InlineData("api.json", "scalar Date @specifiedBy(url: \"x\")", 0, "this is a GraphQL schema")]
    public void KnowsTextOfOtherKinds(string path, string text, int offset, string message)
    {
        var problems = new ProblemCollector();
        Assert.Null(DocumentTextReader.Read(new DocumentSource(path, text), problems, CancellationToken.None));
        DocumentProblem problem = Assert.Single(problems.Ordered());
        Assert.Equal((ProblemKind.NotOpenApi, offset), (problem.Kind, problem.Location.Start));
        Assert.StartsWith(message, problem.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: object")]
    [InlineData("query:\n  a: b")]
    [InlineData("# type Query {\nschema: {}")]
    [InlineData("\"\"\"\"")]
    [InlineData("enum")]
    public void DoesNotTakeYamlForOtherKinds(string text) => Assert.Null(ForeignText.Recognise(text, out _));

    [Fact]
    public void LimitsLength()
    {
        var problems = new ProblemCollector();
        Assert.NotNull(DocumentTextReader.Read(TestDocument.Source("[\"123456\"]"), problems, CancellationToken.None, maxLength: 10));
        Assert.Null(DocumentTextReader.Read(TestDocument.Source("[\"1234567\"]"), problems, CancellationToken.None, maxLength: 10));
        Assert.Equal("the document is longer than 10 characters and is not read", Assert.Single(problems.Ordered()).Message);
    }
}
