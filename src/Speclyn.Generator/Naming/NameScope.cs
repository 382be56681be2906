using System;
using System.Collections.Generic;
using System.Globalization;

namespace Speclyn.Generator.Naming;

/// <summary>Hands out names that are unique within a declaration space.</summary>
internal sealed class NameScope
{
    // Each name with the name in the document that it was made from; null when the declaration space has it whatever the document says.
    private readonly Dictionary<string, string?> _taken;

    // Names that all declaration spaces of a kind have.
    private HashSet<string> _common = [];

    public NameScope(StringComparer comparer, params string[] reserved)
    {
        _taken = new Dictionary<string, string?>(reserved.Length + 8, comparer);
        Reserve(reserved);
    }

    /// <summary>Starts anew: there are many declaration spaces of a few names each.</summary>
    /// <param name="common">Names that the declaration space has whatever the document says.</param>
    public void Clear(HashSet<string> common)
    {
        _taken.Clear();
        _common = common;
    }

    /// <summary>Takes names that the declaration space has whatever the document says.</summary>
    public void Reserve(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            TryTake(name);
        }
    }

    /// <summary>Takes <paramref name="name"/> if it is free.</summary>
    public bool TryTake(string name) => TryTake(name, null);

    /// <summary>Takes <paramref name="name"/>, or with a number behind it.</summary>
    public string Take(string name) => Take(name, null);

    /// <summary>
    /// Takes <paramref name="name"/> for what the document calls <paramref name="source"/>; with a number behind it when something else of the
    /// document has it, with the suffix <c>Value</c> when it is reserved.
    /// </summary>
    /// <param name="name">The name that is wanted.</param>
    /// <param name="source">The name in the document.</param>
    /// <param name="collision">What is in the way; null when the name is free.</param>
    public string Take(string name, string? source, out NameCollision? collision)
    {
        collision = null;
        if (TryTake(name, source))
        {
            return name;
        }

        string? other = _taken.TryGetValue(name, out string? known) ? known : null;
        string result = Take(other is null ? name + "Value" : name, source);
        collision = new NameCollision(name, other, result);
        return result;
    }

    private string Take(string name, string? source)
    {
        string candidate = name;

        // A number behind a number would be another number; a name with one is no keyword.
        string stem = name.Length > 0 && char.IsDigit(name[name.Length - 1]) ? name + "_" : name.TrimStart('@');
        for (int i = 2; !TryTake(candidate, source); i++)
        {
            candidate = stem + i.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }

    private bool TryTake(string name, string? source)
    {
        if (_common.Contains(name) || _taken.ContainsKey(name))
        {
            return false;
        }

        _taken.Add(name, source);
        return true;
    }
}
