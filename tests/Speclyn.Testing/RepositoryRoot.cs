using System;
using System.IO;

namespace Speclyn.Testing;

/// <summary>The directory of this repository, found from where the tests run: paths of source files are not to be had in a deterministic build.</summary>
public static class RepositoryRoot
{
    /// <summary>Its path.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory, "Generator.sln")))
        {
            directory = System.IO.Path.GetDirectoryName(directory);
        }

        return directory ?? throw new InvalidOperationException($"No directory above {AppContext.BaseDirectory} holds Generator.sln.");
    }
}
