using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>An object whose end is still to come: see <see cref="NodeBuilder"/>.</summary>
/// <param name="first">Where its members start on the builder's stack.</param>
internal struct OpenObject(int first)
{
    /// <summary>Where its members start on the builder's stack.</summary>
    public int First { get; } = first;

    /// <summary>Where each of them stands; only once there are many.</summary>
    public Dictionary<string, int>? Indexes { get; set; }
}
