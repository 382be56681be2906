using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

public class DeterminismTests
{
    private static readonly GeneratorHost Host = new() { Documents = [Samples.Telnyx] };

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Culture_makes_no_difference(string culture)
    {
        string expected = All(Host);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, All(Host));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Line_endings_of_the_document_make_no_difference()
    {
        SpecDocument windows = Samples.Telnyx.With(Samples.Telnyx.GetText().ToString().Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(All(Host), All(new GeneratorHost { Documents = [windows] }));
    }

    [Fact]
    public void Lines_end_in_line_feeds()
    {
        Assert.DoesNotContain('\r', All(Host));
    }

    [Fact]
    public void Members_follow_the_document()
    {
        string text = Host.Run().Text("Telnyx.Assistants.UpdateAssistantRequest.g.cs");
        string[] names = ["Name", "Model", "Instructions", "Tools", "Description", "Greeting", "LlmApiKeyRef", "VoiceSettings", "Transcription", "TelephonySettings", "MessagingSettings", "EnabledFeatures"];
        int[] positions = [.. names.Select(name => text.IndexOf($" {name} {{ get; set; }}", StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, positions);
        Assert.Equal(positions.Order(), positions);
    }

    [Fact]
    public void Cancellation_is_honoured()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Host.CreateDriver().RunGenerators(Host.CreateCompilation(), source.Token));
    }

    private static string All(GeneratorHost host) =>
        string.Join("\n", host.Run().Result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText));
}
