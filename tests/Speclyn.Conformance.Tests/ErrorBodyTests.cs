using System.Linq;
using System.Text.Json;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>The response sample of the reference page.</summary>
public class ErrorBodyTests
{
    private const string Json = """{"detail":[{"loc":["string",0],"msg":"string","type":"string"}]}""";

    [Fact]
    public void Validation_error_is_read_and_written_back()
    {
        var error = HTTPValidationError.Parse(Json);

        ValidationError detail = Assert.Single(error.Detail!);
        Assert.Equal(["string", 0], detail.Loc);
        Assert.Equal("string", detail.Msg);
        Assert.Equal("string", detail.Type);
        Assert.Equal("string.0", string.Join('.', detail.Loc.Select(step => step.Match(name => name, index => index.ToString(), raw => raw.GetRawText()))));
        Assert.Empty(error.Validate());
        Assert.Equal(Json, error.ToJson());
        Assert.Equal(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize<HTTPValidationError>(Json)));
    }

    [Fact]
    public void Validation_error_written_in_csharp_is_the_same_json()
    {
        var error = new HTTPValidationError { Detail = [new() { Loc = ["string", 0], Msg = "string", Type = "string" }] };

        Assert.Equal(Json, error.ToJson());
    }

    [Fact]
    public void Extra_members_of_newer_servers_are_kept()
    {
        const string json = """{"detail":[{"type":"missing","loc":["body","voice_settings","voice"],"msg":"Field required","input":{"a":1.0},"url":"https://errors.pydantic.dev"}],"request_id":"r"}""";

        var error = HTTPValidationError.Parse(json);

        Assert.Equal(1.0, error.Detail![0].AdditionalProperties!["input"].GetProperty("a").GetDouble());
        JsonAssert.Equal(json, error.ToJson());
    }

    [Fact]
    public void Incomplete_error_is_read_and_reported()
    {
        var error = HTTPValidationError.Parse("""{"detail":[{}]}""");

        Assert.Equal(["/detail/0/loc", "/detail/0/msg", "/detail/0/type"], error.Validate().Select(violation => violation.Pointer));
        Assert.Equal("""{"detail":[{}]}""", error.ToJson());
    }

    [Fact]
    public void Plain_text_detail_is_a_wrong_kind()
    {
        JsonException exception = Assert.Throws<JsonException>(() => HTTPValidationError.Parse("""{"detail":"Not found"}"""));

        Assert.Equal("$.detail", exception.Path);
    }
}
