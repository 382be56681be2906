using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Speclyn.Testing;
using Speclyn.Testing.Documents;

namespace Speclyn.Documents.Tests;

/// <summary>The documents of this project: a file each, or a directory with an <c>openapi</c> file and what that one refers to.</summary>
internal static class SmallDocuments
{
    private const string Entry = "openapi.";

    private static readonly ConcurrentDictionary<string, Lazy<DocumentUnderTest>> Generated = new(StringComparer.Ordinal);

    /// <summary>Their names, relative to the directory.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. System.IO.Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(name => !name.Contains('/') || Path.GetFileName(name).StartsWith(Entry, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static string Root => Path.Combine(AppContext.BaseDirectory, "documents");

    /// <summary>What is made of a document, for the newest consumer.</summary>
    public static DocumentUnderTest Get(string name) => Generated.GetOrAdd(name, key => new(() =>
    {
        SpecDocument[] all = Declare(key);
        return new DocumentUnderTest(all[0], all[1..]);
    })).Value;

    /// <summary>The items that declare a document: the document itself, then the files it refers to.</summary>
    public static SpecDocument[] Declare(string name)
    {
        string directory = Path.GetDirectoryName(name)!;
        IEnumerable<string> others = directory.Length == 0
            ? []
            : System.IO.Directory.EnumerateFiles(Path.Combine(Root, directory), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Where(path => path != name)
                .Order(StringComparer.Ordinal);
        return
        [
            new SpecDocument(name, Text(name)) { Namespace = "Api", Client = "ApiClient" },
            .. others.Select(other => new SpecDocument(other, Text(other)) { Metadata = { ["OpenApiSpec"] = "false" } }),
        ];
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(Root, name));
}
