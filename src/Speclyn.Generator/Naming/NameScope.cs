using System;
using System.Collections.Generic;
using System.Globalization;

namespace Speclyn.Generator.Naming;

/// <summary>Hands out names that are unique within a declaration space.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    public NameScope(StringComparer comparer, params string[] reserved)
    {
        _taken = new HashSet<string>(reserved, comparer);
    }

    /// <summary>Takes <paramref name="name"/> if it is free.</summary>
    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>Takes <paramref name="name"/>, or with the suffix <c>Value</c>, or with a number behind it.</summary>
    public string TakeMember(string name) => TryTake(name) ? name : Take(name + "Value");

    /// <summary>Takes <paramref name="name"/>, or with a number behind it.</summary>
    public string Take(string name)
    {
        string candidate = name;
        for (int i = 2; !_taken.Add(candidate); i++)
        {
            candidate = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }
}
