namespace Speclyn.Generator.Model;

/// <summary>Which of absent, null and a value the document tells apart for a member.</summary>
internal enum Presence
{
    /// <summary>Must be there and not null.</summary>
    Required,

    /// <summary>Must be there; may be null.</summary>
    RequiredNullable,

    /// <summary>May be absent: null in C# means absent.</summary>
    Optional,

    /// <summary>May be absent, and null is a value of its own: <c>Optional&lt;T&gt;</c>.</summary>
    OptionalNullable,
}
