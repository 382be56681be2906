namespace Speclyn.Generator.Model;

/// <summary>Credentials that an operation needs together.</summary>
internal sealed record AlternativeModel(EquatableArray<CredentialModel> Credentials);
