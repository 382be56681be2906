using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>A member as a base class declares it.</summary>
/// <param name="Property">The base class's member.</param>
/// <param name="Type">The type of its value.</param>
internal sealed record InheritedMember(SchemaProperty Property, TypeRef Type);
