using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Generator.Model;
using Speclyn.Generator.Naming;

namespace Speclyn.Generator.Inputs;

/// <summary>Turns additional files and build options into records.</summary>
internal static class SpecInputs
{
    public static bool IsSpec(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        IsTrue(options.GetOptions(file), "build_metadata.AdditionalFiles.OpenApiSpec", ifUnset: false);

    public static SpecInput Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(file);
        AnalyzerConfigOptions project = options.GlobalOptions;

        string ns = Value(metadata, "build_metadata.AdditionalFiles.OpenApiNamespace");
        var settings = new SpecSettings(
            file.Path,
            ns.Length > 0 ? Identifiers.Namespace(ns) : DefaultNamespace(file.Path, Value(project, "build_property.RootNamespace")),
            Value(metadata, "build_metadata.AdditionalFiles.OpenApiClient"),
            Split(Value(metadata, "build_metadata.AdditionalFiles.OpenApiOperations")).ToEquatableArray(),
            string.Equals(Value(metadata, "build_metadata.AdditionalFiles.OpenApiAccessibility"), "internal", StringComparison.OrdinalIgnoreCase) ? "internal" : "public",
            IsTrue(project, "build_property.SpeclynRequiredMembers", ifUnset: false),
            IsTrue(project, "build_property.SpeclynKeepUnknownMembers", ifUnset: true),
            IsTrue(project, "build_property.SpeclynHttpClientFactory", ifUnset: false))
        {
            ProjectDirectory = Value(project, "build_property.MSBuildProjectDirectory"),
            Facts = IsTrue(project, "build_property.SpeclynFacts", ifUnset: true),
        };
        SourceText? text = file.GetText(cancellationToken);
        return new SpecInput(settings, text is null ? null : new SpecText(text));
    }

    /// <summary>
    /// One input a document, in order, with the files that it refers to; documents that would declare the types of an earlier one again are marked.
    /// </summary>
    public static IEnumerable<SpecInput> Complete(ImmutableArray<SpecInput> inputs, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var references = new ReferencedFiles(files);
        var paths = new HashSet<string>(StringComparer.Ordinal);

        // Names of generated files are compared without case.
        var namespaces = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (SpecInput input in inputs)
        {
            if (paths.Add(input.Settings.Path))
            {
                yield return !namespaces.Add(input.Settings.Namespace) ? input with { SharesNamespace = true }
                    : input.Text is null ? input
                    : input with { Files = references.Of(input.Settings.Path, input.Text.Text, cancellationToken) };
            }
        }
    }

    private static string DefaultNamespace(string path, string rootNamespace)
    {
        string own = Identifiers.Pascal(Path.GetFileNameWithoutExtension(path));
        string root = Identifiers.Namespace(rootNamespace);
        return root.Length == 0 ? own : root + "." + own;
    }

    private static IEnumerable<string> Split(string list) =>
        list.Split(',').Select(entry => entry.Trim()).Where(entry => entry.Length > 0);

    private static string Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) ? value.Trim() : "";

    private static bool IsTrue(AnalyzerConfigOptions options, string key, bool ifUnset) =>
        Value(options, key) is { Length: > 0 } value ? string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) : ifUnset;
}
