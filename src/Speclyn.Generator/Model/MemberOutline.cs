namespace Speclyn.Generator.Model;

/// <summary>A member of a class.</summary>
/// <param name="Type">The type of its value.</param>
/// <param name="Declared">The member of the base class that declares it; null when the class does so itself.</param>
internal readonly record struct MemberOutline(TypeRef Type, InheritedMember? Declared);
