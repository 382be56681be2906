using System.Collections.Generic;

namespace Speclyn.Analyzers;

/// <summary>What is known of a member of an object at one point of a method.</summary>
/// <param name="CanBeMissing">Whether it is missing on some way to that point.</param>
/// <param name="CanBePresent">Whether it has a value on some way.</param>
/// <param name="Constants">The constants that it can have; null when it can have other values, which may be null.</param>
/// <param name="IsNeverNull">Whether what it is given is never null.</param>
internal readonly record struct MemberValues(bool CanBeMissing, bool CanBePresent, IReadOnlyList<object>? Constants, bool IsNeverNull)
{
    /// <summary>Whether the object has the member; null when that is not known.</summary>
    public bool? IsPresent => !CanBePresent && CanBeMissing ? false : CanBePresent && !CanBeMissing && IsNeverNull ? true : null;
}
