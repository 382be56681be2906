namespace Speclyn.Generator.Model;

/// <summary>What a rule asks of a value.</summary>
internal enum RuleKind
{
    /// <summary>At least a number.</summary>
    Minimum,

    /// <summary>More than a number.</summary>
    ExclusiveMinimum,

    /// <summary>At most a number.</summary>
    Maximum,

    /// <summary>Less than a number.</summary>
    ExclusiveMaximum,
    MultipleOf,
    MinLength,
    MaxLength,
    Pattern,

    /// <summary>A string of a format that has no C# type of its own.</summary>
    Format,
    MinItems,
    MaxItems,
    UniqueItems,
    MinProperties,
    MaxProperties,

    /// <summary>One JSON value.</summary>
    Const,

    /// <summary>More than any value of the C# type keeps.</summary>
    Impossible,
}
