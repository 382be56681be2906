namespace Speclyn.Generator.Model;

/// <summary>The client class, its interface and its credentials.</summary>
internal sealed record ClientModel(
    string Name,
    string InterfaceName,
    string CredentialsName,
    string ExtensionsName,
    string Description,
    string? ServerUrl,
    EquatableArray<CredentialModel> Credentials,
    EquatableArray<OperationModel> Operations);
