using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Build.Tests;

/// <summary>The payloads of the sample are right, and the README shows what the build says when one is not.</summary>
public sealed class SampleTests
{
    private static readonly string Assistants = Path.Combine(RepositoryRoot.Path, "samples", "AssistantsAsFiles", "assistants");

    private static readonly PayloadSchema UpdateAssistant = Read();

    [Fact]
    public void Payloads_are_right() =>
        Assert.All(Directory.GetFiles(Assistants), path => Assert.Empty(PayloadUnderTest.Check(UpdateAssistant, File.ReadAllBytes(path), "env")));

    [Fact]
    public void Readme_shows_the_messages_of_a_broken_one()
    {
        string broken = File.ReadAllText(Path.Combine(Assistants, "front-desk.json"))
            .Replace("\"messaging\"", "\"mesaging\"", StringComparison.Ordinal)
            .Replace("\"from\": \"${FRONT_DESK_NUMBER}\",", "", StringComparison.Ordinal);

        Assert.Equal(
            File.ReadLines(Path.Combine(RepositoryRoot.Path, "README.md")).Where(line => line.StartsWith("assistants/front-desk.json(", StringComparison.Ordinal)),
            PayloadUnderTest.Check(UpdateAssistant, Encoding.UTF8.GetBytes(broken), "env").Select(finding =>
                $"assistants/front-desk.json({finding.Location.StartLine + 1},{finding.Location.StartColumn + 1}): error {finding.Id}: {finding.Message}"));
    }

    private static PayloadSchema Read()
    {
        string path = Path.Combine(RepositoryRoot.Path, "spec", "telnyx-assistants.json");
        DocumentFile file = DocumentFile.Parse(new DocumentSource(path, File.ReadAllText(path)), CancellationToken.None);
        return new PayloadSchema(SchemaLookup.Open(new DocumentSet(file, []), CancellationToken.None)!.Component("UpdateAssistantRequest")!, forRequests: true);
    }
}
