using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Speclyn.Testing.Documents;

/// <summary>What has to hold for every document: generated types and NJsonSchema judge alike, and what is read is written back.</summary>
public static class DocumentChecks
{
    /// <summary>Examples of the document, right or wrong: judged alike as they are read, and written back as they were.</summary>
    /// <returns>What does not hold.</returns>
    public static IReadOnlyList<string> Examples(DocumentUnderTest document) =>
    [
        .. from example in document.Examples()
           let read = ToleratedNulls.Without(document.Schemas[example.Type.Pointer], example.Json)
           from failure in (IEnumerable<string>)
           [
               .. Guarded(example.Type, read, () => Verdict(document, example.Type, read, "example")),
               .. Guarded(example.Type, example.Json, () => Rewritten(example.Type, example.Json, read)),
           ]
           select failure,
    ];

    /// <summary>Values made from the schemas: accepted by both judges, and written back as they were.</summary>
    /// <returns>What does not hold.</returns>
    public static IReadOnlyList<string> Values(DocumentUnderTest document, int perType) =>
    [
        .. document.Types.SelectMany(type => document.Values(type, perType).SelectMany(json => (IEnumerable<string>)
        [
            .. Guarded(type, json, () => document.RefereeComplaints(type, json).Select(complaint => $"NJsonSchema refuses what the schema allows: {complaint}").ToArray()),
            .. Guarded(type, json, () => type.Complaints(json).Select(complaint => $"{type} refuses what the schema allows: {complaint}").ToArray()),
            .. Guarded(type, json, () => Rewritten(type, json, json)),
        ])),
    ];

    /// <summary>Values with one place changed: judged alike.</summary>
    /// <returns>What does not hold.</returns>
    public static IReadOnlyList<string> Mutations(DocumentUnderTest document, int perType, int perValue) =>
    [
        .. from type in document.Types
           from json in document.Values(type, perType)
           let random = new Random(json.Length)
           from mutation in SchemaMutations.Of(document.Schemas[type.Pointer], json).OrderBy(_ => random.Next()).Take(perValue)
           from failure in Guarded(type, mutation.Json, () => Verdict(document, type, mutation.Json, mutation.Change))
           select failure,
    ];

    private static string[] Verdict(DocumentUnderTest document, GeneratedType type, string json, string what)
    {
        IReadOnlyList<string> own = type.Complaints(json);
        IReadOnlyList<string> referee = document.RefereeComplaints(type, json);
        return own.Count == 0 == (referee.Count == 0)
            ? []
            : [$"{what}: {type} says [{string.Join("; ", own)}], NJsonSchema says [{string.Join("; ", referee)}]"];
    }

    private static string[] Rewritten(GeneratedType type, string json, string expected)
    {
        try
        {
            string written = type.Rewrite(json);
            string serialized = type.RewriteBySerializer(json);
            return !JsonValues.AreEqual(expected, written) ? [$"{type} writes {written}"]
                : !JsonValues.AreEqual(expected, serialized) ? [$"the serializer writes {serialized}"]
                : [];
        }
        catch (JsonException)
        {
            // Refused, which is for the verdict to judge.
            return [];
        }
    }

    private static IEnumerable<string> Guarded(GeneratedType type, string json, Func<string[]> check)
    {
        try
        {
            return check().Select(failure => $"{failure}\n  {json}");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [$"{type} throws {exception.GetType().Name}: {exception.Message} at {exception.StackTrace?.Split('\n')[0].Trim()}\n  {json}"];
        }
    }
}
