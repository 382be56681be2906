using Speclyn.OpenApi.Documents;
using Xunit;

namespace Speclyn.OpenApi.Tests;

/// <summary>What kind of content a media type names.</summary>
public class MediaTypesTests
{
    [Theory]
    [InlineData("application/json", true)]
    [InlineData("Application/JSON; charset=utf-8", true)]
    [InlineData("text/json", true)]
    [InlineData("application/x-json", true)]
    [InlineData("application/problem+json", true)]
    [InlineData("*/*", true)]
    [InlineData("application/*", true)]
    [InlineData("application/stream+json", false)]
    [InlineData("application/jsonl", false)]
    [InlineData("application/json-seq", false)]
    [InlineData("text/plain", false)]
    public void IsJson_is_true_for_one_JSON_value(string name, bool expected)
    {
        Assert.Equal(expected, MediaTypes.IsJson(name));
    }
}
