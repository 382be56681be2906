using System;

namespace Speclyn.Build;

/// <summary>What of a schema of ours a schema for NJsonSchema stands for: it says how a failure is told.</summary>
[Flags]
internal enum SchemaPart
{
    /// <summary>All that the schema says.</summary>
    Whole = 1,

    /// <summary>The values of an enumeration.</summary>
    Enumeration = 2,

    /// <summary>A constant.</summary>
    Constant = 4,

    /// <summary>The schema, or null.</summary>
    Nullable = 8,

    /// <summary>The variants of a union.</summary>
    Union = 16,

    /// <summary>The schemas that extend it.</summary>
    Family = 32,

    /// <summary>A member that only responses carry, in a request.</summary>
    ReadOnly = 64,

    /// <summary>An item where none is allowed.</summary>
    NoItems = 128,

    /// <summary>A member where none is allowed.</summary>
    NoMembers = 256,
}
