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
    [InlineData("api.json", "<a>", "expected a JSON object, found '<'")]
    public void SaysWhatIsWrongInTheLanguageOfTheText(string path, string text, string message)
    {
        var problems = new ProblemCollector();
        Assert.Null(DocumentTextReader.Read(new DocumentSource(path, text), problems, CancellationToken.None));
        Assert.Equal(message, Assert.Single(problems.Ordered()).Message);
    }

    [Fact]
    public void LimitsLength()
    {
        var problems = new ProblemCollector();
        Assert.NotNull(DocumentTextReader.Read(TestDocument.Source("[\"123456\"]"), problems, CancellationToken.None, maxLength: 10));
        Assert.Null(DocumentTextReader.Read(TestDocument.Source("[\"1234567\"]"), problems, CancellationToken.None, maxLength: 10));
        Assert.Equal("the document is longer than 10 characters and is not read", Assert.Single(problems.Ordered()).Message);
    }
}
