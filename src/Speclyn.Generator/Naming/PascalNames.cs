using System;
using Speclyn.OpenApi;

namespace Speclyn.Generator.Naming;

/// <summary>C# names of members: a document has few, each many times.</summary>
internal sealed class PascalNames
{
    private readonly PartitionedDictionary<string, string> _names = new(StringComparer.Ordinal, TextSpread.Of);

    /// <summary>The C# name for a name in JSON.</summary>
    public string Of(string jsonName)
    {
        if (!_names.TryGetValue(jsonName, out string? name))
        {
            _names[jsonName] = name = Identifiers.Pascal(jsonName);
        }

        return name;
    }
}
