using System.Text.Json;
using Telephone;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>What an API sends of its own accord.</summary>
public class WebhookTests
{
    [Fact]
    public void Bodies_are_read_as_their_types()
    {
        Call call = TelephoneWebhooks.ParseCallEnded("""{"seconds":7}""");
        RingPayload ring = TelephoneWebhooks.ParseRing("""{"from":"+1"}"""u8);

        Assert.Equal((7, "+1"), (call.Seconds, ring.From));
        Assert.Equal(["a"], TelephoneWebhooks.ParseDialDigits("""["a"]"""));
        Assert.Equal("""{"accept":true}""", new RingResponse { Accept = true }.ToJson());
    }

    [Fact]
    public void A_body_of_the_wrong_kind_is_a_json_error()
    {
        Assert.Throws<JsonException>(() => TelephoneWebhooks.ParseRing("[]"));
        Assert.Throws<JsonException>(() => TelephoneWebhooks.ParseDialDigits("null"));
    }
}
