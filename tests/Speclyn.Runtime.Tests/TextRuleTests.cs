using Speclyn.Generated;
using Xunit;

namespace Speclyn.Runtime.Tests;

public sealed class TextRuleTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("a\ud83d\ude00b", 3)]
    public void Counts_code_points(string text, int expected) => Assert.Equal(expected, TextRules.Length(text));

    [Theory]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2023-02-29", false)]
    [InlineData("date", "2023-2-9", false)]
    [InlineData("time", "23:59:59", true)]
    [InlineData("time", "23:59:59.5Z", true)]
    [InlineData("time", "23:59:59-05:30", true)]
    [InlineData("time", "24:00:00", false)]
    [InlineData("time", "noon", false)]
    [InlineData("email", "ada@mail.example", true)]
    [InlineData("email", "a.b+c@x", true)]
    [InlineData("email", "ada", false)]
    [InlineData("email", "@mail.example", false)]
    [InlineData("email", "a b@mail.example", false)]
    [InlineData("email", "ada@-x.example", false)]
    [InlineData("hostname", "api.mail.example", true)]
    [InlineData("hostname", "a_b", false)]
    [InlineData("hostname", "-a", false)]
    [InlineData("hostname", "a..b", false)]
    [InlineData("ipv4", "192.0.2.1", true)]
    [InlineData("ipv4", "192.0.2.256", false)]
    [InlineData("ipv4", "192.0.2", false)]
    [InlineData("ipv4", "192.0.02.1", false)]
    [InlineData("ipv6", "2001:db8::1", true)]
    [InlineData("ipv6", "::ffff:192.0.2.1", true)]
    [InlineData("ipv6", "192.0.2.1", false)]
    [InlineData("ipv6", "fe80::1%eth0", false)]
    [InlineData("unheard-of", "anything", true)]
    public void Knows_formats(string format, string text, bool expected) => Assert.Equal(expected, TextRules.IsOfFormat(text, format));

    [Fact]
    public void A_pattern_that_takes_too_long_does_not_match() => Assert.False(TextRules.Matches(new string('a', 40) + "!", "^(a+)+$"));

    [Theory]
    [InlineData("""{ "a": 1, "b": [1.0, "x"] }""", """{ "b": [1, "\u0078"], "a": 1e0 }""", true)]
    [InlineData("""[1, 2]""", """[2, 1]""", false)]
    [InlineData("""["a", "b"]""", """["a\u0022,\u0022b"]""", false)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("null", "false", false)]
    [InlineData("1e-40", "0", false)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891", false)]
    public void Compares_JSON_by_what_it_means(string one, string other, bool expected) =>
        Assert.Equal(expected, CanonicalJson.Of(one) == CanonicalJson.Of(other));
}
