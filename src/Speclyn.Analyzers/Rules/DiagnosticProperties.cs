namespace Speclyn.Analyzers;

/// <summary>Keys of what a rule tells its code fix.</summary>
public static class DiagnosticProperties
{
    /// <summary>The documentation comment id of the open enum.</summary>
    public const string EnumType = "EnumType";

    /// <summary>The C# literal of an allowed value.</summary>
    public const string Literal = "Literal";

    /// <summary>The member that stands for the nearest allowed value.</summary>
    public const string NearestMember = "NearestMember";

    /// <summary>Present when the place takes a constant, not a value of the enum.</summary>
    public const string TakesConstant = "TakesConstant";

    /// <summary>The required members to set, separated by commas.</summary>
    public const string MissingMembers = "MissingMembers";

    /// <summary>Present when the diagnostic is on a null that was given to the member.</summary>
    public const string IsNullValue = "IsNullValue";

    /// <summary>The documentation comment id of the resolver to combine with a context; absent where that cannot be done there.</summary>
    public const string Resolver = "Resolver";
}
