namespace Speclyn.Generator.Model;

/// <summary>One secret that the client can send.</summary>
/// <param name="Kind">How it travels.</param>
/// <param name="PropertyName">The property of the credentials class.</param>
/// <param name="PasswordName">The property of the password; null unless there is one.</param>
/// <param name="ParameterName">The name of the header, query parameter or cookie that carries it.</param>
/// <param name="SchemeName">Key of the security scheme in the document.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record CredentialModel(
    CredentialKind Kind, string PropertyName, string? PasswordName, string ParameterName, string SchemeName, string? Description);
