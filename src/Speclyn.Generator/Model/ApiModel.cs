namespace Speclyn.Generator.Model;

/// <summary>The C# shape of a document: everything that the emitters know.</summary>
internal sealed record ApiModel(
    DocumentScope Scope,
    EquatableArray<TypeModel> Types,
    ClientModel? Client,
    WebhooksModel? Webhooks,
    bool UsesOptional);
