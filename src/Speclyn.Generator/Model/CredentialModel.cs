namespace Speclyn.Generator.Model;

/// <summary>One secret that the client can send.</summary>
/// <param name="PropertyName">The property of the credentials class.</param>
/// <param name="Scheme">The HTTP authentication scheme that carries it.</param>
/// <param name="SchemeName">Key of the security scheme in the document.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record CredentialModel(string PropertyName, string Scheme, string SchemeName, string? Description);
