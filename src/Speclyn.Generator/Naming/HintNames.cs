using System;
using System.Globalization;
using System.Text;
using Speclyn.OpenApi;

namespace Speclyn.Generator.Naming;

/// <summary>Names of generated files: short enough for every file system, unique whatever the case.</summary>
internal sealed class HintNames
{
    // With EmitCompilerGeneratedFiles the name becomes a path below the project's obj folder.
    private const int MaxLength = 100;
    private const string Extension = ".g.cs";

    // Each with the name that it stands for.
    private readonly PartitionedDictionary<string, string> _taken = new(StringComparer.OrdinalIgnoreCase, hint => hint.Length);

    public string Take(string ns, string name)
    {
        string full = Ascii(ns + "." + name);
        string hint = full.Length + Extension.Length <= MaxLength ? full + Extension : Shorten(full, full);
        for (int i = 2; _taken.ContainsKey(hint); i++)
        {
            hint = Shorten(full, full + "#" + i.ToString(CultureInfo.InvariantCulture));
        }

        _taken.Add(hint, full);
        return hint;
    }

    private static string Shorten(string full, string identity)
    {
        string suffix = "." + Hash(identity).ToString("x8", CultureInfo.InvariantCulture) + Extension;
        return full.Substring(0, Math.Min(full.Length, MaxLength - suffix.Length)) + suffix;
    }

    private static string Ascii(string text)
    {
        StringBuilder? result = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < 128 && (char.IsLetterOrDigit(c) || c is '.' or '_'))
            {
                result?.Append(c);
                continue;
            }

            result ??= new StringBuilder(text, 0, i, 2 * text.Length);
            result.Append('-').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return result?.ToString() ?? text;
    }

    // FNV-1a: stable across processes and machines, which string.GetHashCode is not.
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}
