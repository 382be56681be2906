namespace Speclyn.Analyzers;

/// <summary>What of a union or an open enum a switch looks at.</summary>
internal enum SwitchRole
{
    /// <summary>The union itself.</summary>
    Union,

    /// <summary>The kind of the union.</summary>
    UnionKind,

    /// <summary>The variant that the union holds.</summary>
    UnionValue,

    /// <summary>The open enum itself.</summary>
    Enum,

    /// <summary>The string or number of the open enum.</summary>
    EnumValue,
}
