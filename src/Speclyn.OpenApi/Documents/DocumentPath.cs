using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>Paths of files and what references make of them. Paths are text here: nothing looks at a disk.</summary>
public static class DocumentPath
{
    // Of a longer address, what is in front of this many names cannot be part of a path in a project.
    private const int MaxAddressNames = 20;

    /// <summary>The path with slashes only, and without <c>.</c> and <c>..</c> where they can be resolved.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The same file's path, to compare with others.</returns>
    public static string Normalize(string path)
    {
        string slashed = path.Replace('\\', '/');
        bool isRooted = slashed.StartsWith("/", StringComparison.Ordinal);
        var names = new List<string>();
        foreach (string name in slashed.Split('/'))
        {
            if (name == ".." && names.Count > 0 && names[names.Count - 1] != "..")
            {
                names.RemoveAt(names.Count - 1);
            }
            else if (name.Length > 0 && name != "." && !(name == ".." && isRooted))
            {
                names.Add(name);
            }
        }

        return (isRooted ? "/" : "") + string.Join("/", names);
    }

    /// <summary>The path of a file, as seen from a directory.</summary>
    /// <param name="directory">The normalized path of the directory.</param>
    /// <param name="path">The normalized path of the file.</param>
    /// <returns>The path with slashes; <paramref name="path"/> itself when the two have no root in common.</returns>
    public static string Relative(string directory, string path)
    {
        string[] from = directory.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        string[] to = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        bool isSameRoot = directory.StartsWith("/", StringComparison.Ordinal) == path.StartsWith("/", StringComparison.Ordinal)
            && (from.Length == 0 || to.Length == 0 || from[0].IndexOf(':') < 0 || from[0] == to[0]);
        if (!isSameRoot)
        {
            return path;
        }

        int common = 0;
        while (common < from.Length && common < to.Length - 1 && string.Equals(from[common], to[common], StringComparison.Ordinal))
        {
            common++;
        }

        var names = new List<string>();
        for (int index = common; index < from.Length; index++)
        {
            names.Add("..");
        }

        for (int index = common; index < to.Length; index++)
        {
            names.Add(to[index]);
        }

        return string.Join("/", names);
    }

    /// <summary>The directory of a file.</summary>
    /// <param name="path">The file's normalized path.</param>
    /// <returns>Its normalized path; empty when the path is but a name.</returns>
    public static string Directory(string path) => path.Substring(0, Math.Max(path.LastIndexOf('/'), 0));

    /// <summary>Whether a reference is the address of something on the network.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsAddress(string reference) =>
        reference.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || reference.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Where the file may be that a reference means, best place first. Of an address, a copy is looked for in the document's directory: under
    /// as many of the address's names as there are directories for, or by its last name alone.
    /// </summary>
    /// <param name="document">Normalized path of the document.</param>
    /// <param name="file">Normalized path of the file that the reference stands in.</param>
    /// <param name="reference">The reference without its fragment.</param>
    /// <returns>Normalized paths.</returns>
    public static IReadOnlyList<string> Candidates(string document, string file, string reference)
    {
        if (!IsAddress(reference))
        {
            string path = Uri.UnescapeDataString(reference).Replace('\\', '/');
            const string Scheme = "file://";
            bool isRooted = path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');
            return path.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? [Normalize(path.Substring(Scheme.Length))]
                : isRooted ? [Normalize(path)]
                : [Normalize(Directory(file) + "/" + path)];
        }

        int query = reference.IndexOf('?');
        string address = query < 0 ? reference : reference.Substring(0, query);
        string[] names = Uri.UnescapeDataString(address.Substring(address.IndexOf(':') + 1)).Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        var candidates = new List<string>();
        for (int start = Math.Max(0, names.Length - MaxAddressNames); start < names.Length; start++)
        {
            candidates.Add(Normalize(Directory(document) + "/" + string.Join("/", names, start, names.Length - start)));
        }

        return candidates;
    }
}
