using System.Text.Json;
using Speclyn.OpenApi.Documents;
using Xunit;

namespace Speclyn.OpenApi.Tests;

/// <summary>Nodes as JSON.</summary>
public class JsonTextTests
{
    [Theory]
    [InlineData("""{ "a" : [ 1.50, -2e3, true, false, null ], "b\"\\" : {} }""", """{"a":[1.50,-2e3,true,false,null],"b\"\\":{}}""")]
    [InlineData("\"a\\u0000\\n\\u001f/\\u00e9\\ud83d\\ude00\"", "\"a\\u0000\\u000a\\u001f/é\U0001F600\"")]
    public void Is_compact_and_escapes_what_JSON_requires(string json, string expected)
    {
        Assert.Equal(expected, JsonText.Of(Node(json)));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, JsonDocument.Parse(expected).RootElement));
    }

    private static DocumentNode Node(string json) => TestDocument.Schema("{\"default\":" + json + "}").Default!;

    [Fact]
    public void Quote_escapes_half_a_character()
    {
        Assert.Equal("\"\\ud83d \\ude00\"", JsonText.Quote("\ud83d \ude00"));
    }
}
