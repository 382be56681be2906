using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Build.Tests;

/// <summary>A payload against a schema of a document, without files and without MSBuild.</summary>
internal static class PayloadUnderTest
{
    /// <summary>A document of these schemas, written as members of <c>components/schemas</c>.</summary>
    public static string Document(string schemas, string version = "3.1.0") =>
        $$"""{ "openapi": "{{version}}", "info": { "title": "t", "version": "1" }, "paths": {}, "components": { "schemas": { {{schemas}} } } }""";

    public static SchemaLookup Open(string document) =>
        SchemaLookup.Open(new DocumentSet(DocumentFile.Parse(new DocumentSource("/api.json", document), CancellationToken.None), []), CancellationToken.None)!;

    /// <summary>The schema called <c>T</c>.</summary>
    public static PayloadSchema Schema(string schemas, bool forRequests = false, string version = "3.1.0") =>
        new(Open(Document(schemas, version)).Component("T")!, forRequests);

    public static IReadOnlyList<PayloadFinding> Check(
        PayloadSchema schema, string json, string placeholders = "", bool allowComments = false) =>
        Check(schema, Encoding.UTF8.GetBytes(json), placeholders, allowComments);

    public static IReadOnlyList<PayloadFinding> Check(
        PayloadSchema schema, byte[] json, string placeholders = "", bool allowComments = false)
    {
        var findings = new List<PayloadFinding>();
        DocumentNode? payload = PayloadText.Read("/payload.json", json, allowComments, findings, CancellationToken.None);
        if (payload is not null)
        {
            findings.AddRange(new PayloadValidator(schema, placeholders.Length == 0 ? null : Placeholders.Parse(placeholders), CancellationToken.None)
                .Check(PayloadTokens.Of(payload))
                .Select(error => error.ToFinding()));
        }

        return findings;
    }

    /// <summary>Line, column, end column, id and message, as a build shows them.</summary>
    public static string Show(PayloadFinding finding) =>
        $"({finding.Location.StartLine + 1},{finding.Location.StartColumn + 1}-{finding.Location.EndColumn + 1}) {finding.Id}: {finding.Message}";

    public static string[] Messages(string schemas, string json, bool forRequests = false, string placeholders = "") =>
        [.. Check(Schema(schemas, forRequests), json, placeholders).Select(Show)];
}
