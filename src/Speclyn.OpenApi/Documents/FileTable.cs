using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>Files by path, to find the one that a reference means.</summary>
/// <typeparam name="T">What is known of a file.</typeparam>
public sealed class FileTable<T>
    where T : class
{
    private readonly Dictionary<string, T> _exact = new(StringComparer.Ordinal);

    // Windows finds a file whatever its case, so documents that were written there may differ.
    private readonly Dictionary<string, T> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a file, unless there is one with its path.</summary>
    /// <param name="path">Its path, in any form.</param>
    /// <param name="file">What is known of it.</param>
    public void Add(string path, T file)
    {
        string normalized = DocumentPath.Normalize(path);
        if (!_exact.ContainsKey(normalized))
        {
            _exact.Add(normalized, file);
        }

        if (!_anyCase.ContainsKey(normalized))
        {
            _anyCase.Add(normalized, file);
        }
    }

    /// <summary>The file that a reference means; null when there is none.</summary>
    /// <param name="document">Normalized path of the document.</param>
    /// <param name="file">Normalized path of the file that the reference stands in.</param>
    /// <param name="reference">The reference without its fragment.</param>
    /// <returns>The file, or null.</returns>
    public T? Find(string document, string file, string reference)
    {
        foreach (string path in DocumentPath.Candidates(document, file, reference))
        {
            if (_exact.TryGetValue(path, out T? found) || _anyCase.TryGetValue(path, out found))
            {
                return found;
            }
        }

        return null;
    }
}
