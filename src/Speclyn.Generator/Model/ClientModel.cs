namespace Speclyn.Generator.Model;

/// <summary>The client class, its interface and its credentials; its servers, where they leave a choice; its registration, where <c>IHttpClientFactory</c> is there.</summary>
internal sealed record ClientModel(
    string Name,
    string InterfaceName,
    string CredentialsName,
    string? RegistrationName,
    string Description,
    string? ServerUrl,
    string ServersName,
    EquatableArray<ServerModel> Servers,
    EquatableArray<CredentialModel> Credentials,
    EquatableArray<RequirementModel> Requirements,
    EquatableArray<OperationModel> Operations);
