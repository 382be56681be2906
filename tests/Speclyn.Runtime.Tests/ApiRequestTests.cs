using System;
using System.Linq;
using System.Net.Http;
using Speclyn.Generated;
using Xunit;

namespace Speclyn.Runtime.Tests;

public sealed class ApiRequestTests
{
    [Theory]
    [InlineData(null, "https://api.example.com/v2", "/a/b?c=d", "https://api.example.com/v2/a/b?c=d")]
    [InlineData(null, "https://api.example.com/v2/", "/a", "https://api.example.com/v2/a")]
    [InlineData(null, "https://api.example.com", "/a", "https://api.example.com/a")]
    [InlineData("https://host", "https://api.example.com/v2", "/a", "https://host/a")]
    [InlineData("https://host/", "https://api.example.com/v2", "/a", "https://host/a")]
    [InlineData("https://host:8443/x/y", "/v2", "/a", "https://host:8443/x/y/a")]
    [InlineData("https://host/x/y/", "", "/a", "https://host/x/y/a")]
    [InlineData("https://host/x%20y?q=1#f", "", "/a", "https://host/x%20y/a")]
    [InlineData("https://host/x//", "", "/", "https://host/x/")]
    public void Addresses_keep_the_path_of_their_base(string? baseAddress, string server, string relative, string expected)
    {
        Uri? address = baseAddress is null ? null : new Uri(baseAddress);

        Assert.Equal(expected, Address(address, server, relative).AbsoluteUri);
    }

    [Theory]
    [InlineData("/v2")]
    [InlineData("")]
    [InlineData("api")]
    [InlineData("https://{region}.example.com/v2")]
    public void Without_a_base_the_server_must_be_absolute(string server)
    {
        Assert.Throws<InvalidOperationException>(() => Address(null, server, "/a"));
        Assert.Throws<InvalidOperationException>(() => Address(new Uri("a", UriKind.Relative), server, "/a"));
    }

    [Fact]
    public void Every_character_stays_within_its_segment()
    {
        Assert.All(Enumerable.Range(0, 128).Select(c => (char)c), c =>
        {
            if (c == '.')
            {
                return;
            }

            foreach (string value in (string[])[c.ToString(), "a" + c, c + "a", "a" + c + "b", "..%2f" + c, "." + c + ".", "../" + c])
            {
                CheckSegment(value);
            }
        });
    }

    [Theory]
    [InlineData("é")]
    [InlineData("日本")]
    [InlineData("😀")]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("..\\..\\x")]
    [InlineData("%2e%2e")]
    [InlineData("...")]
    [InlineData("?x=1#y")]
    [InlineData("https://evil.example/")]
    public void Segments_are_escaped(string value)
    {
        CheckSegment(value);
    }

    [Fact]
    public void Only_unreserved_characters_stay_as_they_are()
    {
        for (char c = '\0'; c < 128; c++)
        {
            string expected = Uri.EscapeDataString("x" + c);
            Assert.Equal(expected, RequestPath.Segment("x" + c, "id"));
        }

        Assert.Equal(100_000, RequestPath.Segment(new string('a', 100_000), "id").Length);
        Assert.Equal("%EF%BF%BD", RequestPath.Segment("\uD800", "id"));
    }

    [Fact]
    public void Segments_that_would_change_the_path_are_refused()
    {
        Assert.Equal("id", Assert.Throws<ArgumentNullException>(() => RequestPath.Segment(null!, "id")).ParamName);
        foreach (string value in (string[])["", ".", ".."])
        {
            Assert.Equal("id", Assert.Throws<ArgumentException>(() => RequestPath.Segment(value, "id")).ParamName);
        }
    }

    [Fact]
    public void A_token_becomes_a_header()
    {
        using ApiRequest request = new(HttpMethod.Post, "/x");

        RequestCredentials.AddToken(request, "Bearer", "KEY_abc-._~+/=", "BearerToken");
        Assert.Equal("Bearer KEY_abc-._~+/=", request.Headers.Authorization!.ToString());
    }

    [Fact]
    public void A_request_shows_neither_headers_nor_query()
    {
        using ApiRequest request = new(HttpMethod.Post, "/x");
        RequestCredentials.AddQuery(request, "key", "s3cret");
        Assert.Equal("POST /x", request.ToString());
        request.SetAddress(new Uri("https://host"), "");
        RequestCredentials.AddToken(request, "Bearer", "s3cret", "BearerToken");

        Assert.Equal("POST https://host/x", request.ToString());
        Assert.Contains("s3cret", request.Headers.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("s3cret\n")]
    [InlineData("s3cret\r\nX-Evil: 1")]
    [InlineData("s3cr et")]
    [InlineData("s3crét")]
    [InlineData("s3cret\u007f")]
    [InlineData("s3cret\0")]
    public void A_token_that_no_header_can_hold_is_refused_and_not_shown(string token)
    {
        using ApiRequest request = new(HttpMethod.Post, "/x");

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(
            () => RequestCredentials.AddToken(request, "Bearer", token, "BearerToken"));

        Assert.Contains("BearerToken", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr", exception.ToString(), StringComparison.Ordinal);
        Assert.Null(request.Headers.Authorization);
    }

    [Theory]
    [InlineData(null, "https://api.example/v1", "https://files.example/x", "https://files.example/x/a")]
    [InlineData("https://api.example/v1/", "https://api.example/v1", "https://files.example", "https://files.example/a")]
    [InlineData("https://mock/", "https://api.example/v1", "https://files.example/x", "https://mock/a")]
    [InlineData("https://api.example/v1", "https://api.example/v1", "/v2", "https://api.example/v2/a")]
    [InlineData(null, "https://api.example/v1/", "../v3/", "https://api.example/v3/a")]
    [InlineData(null, "", "https://files.example/x", "https://files.example/x/a")]
    public void An_operation_may_have_a_server_of_its_own(string? baseAddress, string server, string own, string expected)
    {
        using ApiRequest request = new(HttpMethod.Get, "/a");

        request.SetAddress(baseAddress is null ? null : new Uri(baseAddress), server, own);

        Assert.Equal(expected, request.RequestUri!.AbsoluteUri);
    }

    // The values and results of the table in OpenAPI's section on style values, null and empty ones aside.
    [Theory]
    [InlineData(nameof(ParameterStyle.Matrix), false, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150")]
    [InlineData(nameof(ParameterStyle.Matrix), true, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150")]
    [InlineData(nameof(ParameterStyle.Label), false, ".blue", ".blue,black,brown", ".R,100,G,200,B,150")]
    [InlineData(nameof(ParameterStyle.Label), true, ".blue", ".blue.black.brown", ".R=100.G=200.B=150")]
    [InlineData(nameof(ParameterStyle.Simple), false, "blue", "blue,black,brown", "R,100,G,200,B,150")]
    [InlineData(nameof(ParameterStyle.Simple), true, "blue", "blue,black,brown", "R=100,G=200,B=150")]
    public void Path_styles(string styleName, bool explode, string text, string array, string members)
    {
        ParameterStyle style = Enum.Parse<ParameterStyle>(styleName);
        Assert.Equal(text, RequestPath.Segment(Json("\"blue\""), style, explode, "color", "color"));
        Assert.Equal(array, RequestPath.Segment(Json("[\"blue\",\"black\",\"brown\"]"), style, explode, "color", "color"));
        Assert.Equal(members, RequestPath.Segment(Json("{\"R\":100,\"G\":200,\"B\":150}"), style, explode, "color", "color"));
        foreach (string nothing in (string[])["[]", "{}", "[null]", "null"])
        {
            Assert.Equal("p", Assert.Throws<ArgumentException>(() => RequestPath.Segment(Json(nothing), style, explode, "color", "p")).ParamName);
        }
    }

    [Theory]
    [InlineData(nameof(ParameterStyle.Simple), "\".\"")]
    [InlineData(nameof(ParameterStyle.Simple), "[\"..\"]")]
    [InlineData(nameof(ParameterStyle.Simple), "\"\"")]
    [InlineData(nameof(ParameterStyle.Label), "\"\"")]
    [InlineData(nameof(ParameterStyle.Label), "\".\"")]
    [InlineData(nameof(ParameterStyle.Label), "[\"\",\"\"]")]
    public void Values_that_would_change_the_path_are_refused(string style, string json)
    {
        Assert.Equal("p", Assert.Throws<ArgumentException>(() => RequestPath.Segment(Json(json), Enum.Parse<ParameterStyle>(style), true, "color", "p")).ParamName);
    }

    [Theory]
    [InlineData(nameof(ParameterStyle.Form), false, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150")]
    [InlineData(nameof(ParameterStyle.Form), true, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150")]
    [InlineData(nameof(ParameterStyle.SpaceDelimited), false, "color=blue", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150")]
    [InlineData(nameof(ParameterStyle.SpaceDelimited), true, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150")]
    [InlineData(nameof(ParameterStyle.PipeDelimited), false, "color=blue", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(nameof(ParameterStyle.DeepObject), true, "color=blue", "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    public void Query_styles(string styleName, bool explode, string text, string array, string members)
    {
        ParameterStyle style = Enum.Parse<ParameterStyle>(styleName);
        Assert.Equal("/x?" + text, Query("\"blue\"", style, explode));
        Assert.Equal("/x?" + array, Query("[\"blue\",\"black\",\"brown\"]", style, explode));
        Assert.Equal("/x?" + array, Query("[\"blue\",null,\"black\",\"brown\"]", style, explode).Replace("%5B2%5D", "%5B1%5D", StringComparison.Ordinal).Replace("%5B3%5D", "%5B2%5D", StringComparison.Ordinal));
        Assert.Equal("/x?" + members, Query("{\"R\":100,\"N\":null,\"G\":200,\"B\":150}", style, explode));
        Assert.Equal("/x", Query("[]", style, explode));
        Assert.Equal("/x", Query("{}", style, explode));
        Assert.Equal("/x", Query("null", style, explode));
        Assert.Equal("/x?color=", Query("\"\"", style, explode));
    }

    [Fact]
    public void Values_keep_their_delimiters_apart()
    {
        Assert.Equal("/x?color=a%2Cb,c%26d", Query("[\"a,b\",\"c&d\"]", ParameterStyle.Form, explode: false));
        Assert.Equal("/x?color%5Ba%5Bb%5D=%C3%BC".Replace("a%5Bb", "a%5Bb%5D", StringComparison.Ordinal), Query("{\"a[b]\":\"ü\"}", ParameterStyle.DeepObject, explode: true));
        Assert.Equal("/x?color%5Ba%5D%5B0%5D%5Bb%5D=true", Query("{\"a\":[{\"b\":true}]}", ParameterStyle.DeepObject, explode: true));
        Assert.Equal("/x?a=%5B1%2C2%5D", Query("{\"a\":[1,2]}", ParameterStyle.Form, explode: true));
        Assert.Equal("a%2Cb,c", RequestPath.Segment(Json("[\"a,b\",\"c\"]"), ParameterStyle.Simple, false, "color", "color"));
    }

    [Fact]
    public void Reserved_characters_stay_where_that_is_allowed()
    {
        using ApiRequest request = new(HttpMethod.Get, "/x?a=b");
        request.AddQuery("to", "https://a/b?c=d&e#f+%2F %", "to", allowReserved: true);
        request.SetAddress(new Uri("https://host"), "");

        Assert.Equal("https://host/x?a=b&to=https://a/b?c=d%26e%23f%2B%2F%20%25", request.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void Cookies_share_one_header()
    {
        using ApiRequest request = new(HttpMethod.Get, "/x");
        request.AddCookie("a", "x; y", "a");
        request.AddCookie("b", Json("[1,2]"), ParameterStyle.Form, true, "b");
        request.AddCookie("c", Json("\"d=e\""), ParameterStyle.Cookie, true, "c");

        Assert.Equal(["a=x%3B%20y; b=1; b=2; c=d=e"], request.Headers.GetValues("Cookie"));
        Assert.Equal("c", Assert.Throws<ArgumentException>(() => request.AddCookie("c", Json("\"d;e\""), ParameterStyle.Cookie, true, "c")).ParamName);
    }

    [Fact]
    public void Headers_of_the_body_go_there()
    {
        using ApiRequest request = new(HttpMethod.Get, "/x");
        request.AddHeader("X-Ids", Json("[1,2]"), false, "ids");
        request.AddHeader("X-Map", Json("{\"a\":1,\"b\":2}"), true, "map");
        request.AddHeader("X-None", Json("[]"), true, "none");
        request.AddHeader("Content-Language", "de", "language");

        Assert.Equal(["1,2"], request.Headers.GetValues("X-Ids"));
        Assert.Equal(["a=1,b=2"], request.Headers.GetValues("X-Map"));
        Assert.False(request.Headers.Contains("X-None"));
        Assert.Equal(["de"], request.Content!.Headers.ContentLanguage);
        Assert.Throws<ArgumentException>("language", () => request.AddHeader("Content-Language", "d\ne", "language"));
    }

    private static ParameterValue Json(string json) =>
        ParameterValue.Of(System.Text.Json.JsonDocument.Parse(json).RootElement, static (buffer, value) => buffer.Value(value));

    private static string Query(string json, ParameterStyle style, bool explode)
    {
        using ApiRequest request = new(HttpMethod.Get, "/x");
        request.AddQuery("color", Json(json), style, explode);
        request.SetAddress(new Uri("https://host"), "");
        return request.RequestUri!.PathAndQuery;
    }

    private static Uri Address(Uri? baseAddress, string server, string path)
    {
        using ApiRequest request = new(HttpMethod.Get, path);
        request.SetAddress(baseAddress, server);
        return request.RequestUri!;
    }

    private static void CheckSegment(string value)
    {
        string segment = RequestPath.Segment(value, "id");
        Uri address = Address(new Uri("https://host/v2"), "", "/items/" + segment + "/parts");

        Assert.Equal("https://host/v2/items/" + segment + "/parts", address.AbsoluteUri);
        Assert.Equal(["/", "v2/", "items/", segment + "/", "parts"], address.Segments);
        Assert.Equal("", address.Query);
        Assert.Equal("", address.Fragment);
        Assert.Equal("host", address.Host);
        Assert.Equal(value, Uri.UnescapeDataString(segment));
    }
}
