namespace Speclyn.Generator.Model;

/// <summary>The class that reads the requests that the API makes.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Members">The requests that have a JSON body.</param>
internal sealed record WebhooksModel(string Name, EquatableArray<WebhookModel> Members);
