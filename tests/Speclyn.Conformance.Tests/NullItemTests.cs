using System;
using System.Net.Http;
using System.Threading.Tasks;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>C# can put null where a list's schema allows none.</summary>
public class NullItemTests
{
    private static readonly UpdateAssistantRequest Request = new() { Tools = [new BucketIds { BucketIdsValue = ["a", null!] }] };

    [Fact]
    public void Null_item_is_reported_at_its_place()
    {
        SchemaViolation violation = Assert.Single(Request.Validate());

        Assert.Equal(("/tools/0/retrieval/bucket_ids/1", "required"), (violation.Pointer, violation.Keyword));
    }

    [Fact]
    public async Task Null_item_is_not_sent()
    {
        using var http = new HttpClient();
        var client = new TelnyxAssistantsClient(http);

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateAssistantAsync("id", Request));
        Assert.Contains("/tools/0/retrieval/bucket_ids/1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_that_are_there_are_silent() =>
        Assert.Empty(new BucketIds { BucketIdsValue = ["a", ""] }.Validate());
}
