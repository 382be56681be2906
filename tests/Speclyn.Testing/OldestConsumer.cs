using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Speclyn.Testing;

/// <summary>C# 9 on netstandard2.0, with the references that Speclyn.Conformance.NetStandard builds with and writes down.</summary>
public static class OldestConsumer
{
    private const string ReferenceList = "netstandard2.0.references.txt";

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, ReferenceList)).Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>A project of it.</summary>
    public static GeneratorHost Host(params IReadOnlyList<SpecDocument> documents) => new()
    {
        Documents = documents,
        LanguageVersion = LanguageVersion.CSharp9,
        References = References.Value,
        Symbols = ["NETSTANDARD", "NETSTANDARD2_0", "NETSTANDARD2_0_OR_GREATER"],
    };
}
