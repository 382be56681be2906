using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Support code that is emitted as it stands in <c>Runtime/</c>.</summary>
internal static class Templates
{
    private const string ProjectPrefix = "Runtime/Project/";
    private const string DocumentPrefix = "Runtime/Document/";

    private static readonly Assembly Assembly = typeof(Templates).Assembly;
    private static readonly Regex Placeholder = new(@"\b(DocumentNamespace|ApiException|SchemaViolation|Optional|StreamResponse|ServerSentEvent|ModelConverter|FilePart)\b", RegexOptions.CultureInvariant);
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>Support files of a project, with the names under which they are emitted.</summary>
    public static IReadOnlyList<(string HintName, string Text)> ForProject() =>
        Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ProjectPrefix, StringComparison.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => ("Speclyn.Generated." + name.Substring(ProjectPrefix.Length).Replace(".cs", ".g.cs"), Read(name)))
            .ToArray();

    /// <summary>A support file of a document, with its namespace, accessibility and type names.</summary>
    public static string ForDocument(string name, DocumentScope scope)
    {
        string text = Placeholder.Replace(Read(DocumentPrefix + name + ".cs"), match => match.Value switch
        {
            "DocumentNamespace" => scope.Namespace,
            "ApiException" => scope.Names.ApiException,
            "SchemaViolation" => scope.Names.SchemaViolation,
            "StreamResponse" => scope.Names.StreamResponse,
            "ServerSentEvent" => scope.Names.ServerSentEvent,
            "ModelConverter" => scope.Names.Converter,
            "FilePart" => scope.Names.FilePart,
            _ => scope.Names.Optional,
        });
        return scope.Accessibility == "public" ? text : text.Replace("\n    public ", "\n    internal ");
    }

    private static string Read(string resource) =>
        Texts.GetOrAdd(resource, static name =>
        {
            using Stream stream = Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource '{name}'.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Replace("\r\n", "\n");
        });
}
