using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Speclyn.Testing;
using Speclyn.Testing.Documents;
using Xunit;

namespace Speclyn.Build.Tests;

/// <summary>Whatever is in a file, the check ends, throws nothing, and names places that are in the file.</summary>
public sealed class MutationTests
{
    private const int Seed = 20_260_301;
    private static readonly int Count = 10_000 * LongRun.Factor;

    [Fact]
    public void Of_bytes()
    {
        (PayloadSchema schema, Schema _, byte[] request) = UpdateAssistant();
        var random = new Random(Seed);
        int refused = 0;
        for (int round = 0; round < Count / 2; round++)
        {
            byte[] mutant = request;
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                mutant = Mutate(mutant, random);
            }

            IReadOnlyList<PayloadFinding> findings = PayloadUnderTest.Check(schema, mutant, round % 2 == 0 ? "mustache" : "", round % 3 == 0);
            refused += findings.Count > 0 ? 1 : 0;
            Assert.All(findings, AssertTold);
        }

        Assert.InRange(refused, Count / 4, Count / 2);
    }

    [Fact]
    public void Of_values()
    {
        (PayloadSchema schema, Schema resolved, byte[] request) = UpdateAssistant();
        IReadOnlyList<SchemaMutation> mutations = SchemaMutations.Of(resolved, Encoding.UTF8.GetString(request));
        var random = new Random(Seed);
        var referee = new Referee([resolved]);
        for (int round = 0; round < Count / 2; round++)
        {
            SchemaMutation first = mutations[round % mutations.Count];
            if (round < mutations.Count)
            {
                // One change at a time, NJsonSchema and we agree on whether it is one that matters. It does not look at names in texts, which is advice.
                IReadOnlyList<PayloadFinding> findings = PayloadUnderTest.Check(schema, first.Json);
                Assert.All(findings, AssertTold);
                bool isRefused = referee.Complaints(resolved, first.Json).Count > 0;
                Assert.Equal((first.Change, isRefused), (first.Change, isRefused ? findings.Count > 0 : findings.Any(finding => !finding.IsWarning)));
            }
            else
            {
                byte[] mutant = Mutate(Encoding.UTF8.GetBytes(first.Json), random);
                Assert.All(PayloadUnderTest.Check(schema, mutant), AssertTold);
            }
        }
    }

    private static void AssertTold(PayloadFinding finding)
    {
        Assert.NotEmpty(finding.Message);
        Assert.DoesNotContain('\n', finding.Message);
        Assert.True(finding.Location.Source is { } source && finding.Location.Start + finding.Location.Length <= source.Text.Length);
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        int start = random.Next(bytes.Length);
        int length = random.Next(1, Math.Min(20, bytes.Length - start) + 1);
        string[] pieces = ["{", "}", "[", "]", ",", ":", "\"", "\\u0000", "null", "1e999", "-0", "{{x}}", "//", "/*", "\ud83d\ude00", "\u0000", "[[[[[[", "\"type\":"];
        return random.Next(4) switch
        {
            0 => [.. bytes.Take(start), (byte)random.Next(256), .. bytes.Skip(start + 1)],
            1 => [.. bytes.Take(start), .. bytes.Skip(start + length)],
            2 => [.. bytes.Take(start + length), .. bytes.Skip(start)],
            _ => [.. bytes.Take(start), .. Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]), .. bytes.Skip(start)],
        };
    }

    private static (PayloadSchema Payload, Schema Schema, byte[] Request) UpdateAssistant()
    {
        string path = Path.Combine(RepositoryRoot.Path, "spec", "telnyx-assistants.json");
        DocumentFile file = DocumentFile.Parse(new DocumentSource(path, File.ReadAllText(path)), CancellationToken.None);
        SchemaLookup lookup = SchemaLookup.Open(new DocumentSet(file, []), CancellationToken.None)!;
        Assert.True(lookup.TryGetBody("updateAssistant", out Schema? schema));
        return (new PayloadSchema(schema!, forRequests: true), schema!, File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "samples", "UpdateAssistant", "request.json")));
    }
}
