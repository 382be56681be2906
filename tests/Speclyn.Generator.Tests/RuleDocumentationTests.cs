using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>What members say about the rules of their schemas.</summary>
public class RuleDocumentationTests
{
    [Theory]
    [InlineData("^a$", "^a$", """check.Pattern(value.Code, "^a\\z", "^a$");""")]
    [InlineData("^[a-z]+", "^[a-z]+", """check.Pattern(value.Code, "^[a-z]+");""")]
    [InlineData(@"^\\d<&$", @"^\d&lt;&amp;$", """check.Pattern(value.Code, "^[0-9]<&\\z", "^\\d<&$");""")]
    public void A_pattern_is_told_as_the_document_writes_it(string pattern, string documented, string checkedBy)
    {
        string json = $$"""{ "type": "object", "properties": { "code": { "type": "string", "pattern": "{{pattern}}" } } }""";
        GeneratorRun run = new GeneratorHost { Documents = [Samples.WithSchemas("\"Subject\": " + json)] }.Run();

        string text = Assert.Single(run.Result.GeneratedSources, source => source.HintName.Contains("Subject")).SourceText.ToString();
        Assert.Contains($"<c>pattern: {documented}</c>", text);
        Assert.Contains(checkedBy, text);
        Assert.Empty(run.CompilerDiagnostics);
    }
}
