namespace Speclyn.Generator.Model;

/// <summary>The client class, its interface and its credentials; its registration, where <c>IHttpClientFactory</c> is there.</summary>
internal sealed record ClientModel(
    string Name,
    string InterfaceName,
    string CredentialsName,
    string? RegistrationName,
    string Description,
    string? ServerUrl,
    EquatableArray<CredentialModel> Credentials,
    EquatableArray<RequirementModel> Requirements,
    EquatableArray<OperationModel> Operations);
