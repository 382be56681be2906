using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>Gives the requests that the API makes their C# types.</summary>
internal sealed class WebhooksModelBuilder(OpenApiDocument document, TypeModelBuilder types)
{
    /// <summary>The class that reads them; null when none has a JSON body.</summary>
    /// <param name="stem">What the document's types are named after.</param>
    public WebhooksModel? Build(string stem)
    {
        var methods = new NameScope(StringComparer.Ordinal, ReservedNames.OfObject);
        var members = new List<WebhookModel>();
        foreach (Webhook webhook in document.Webhooks)
        {
            string name = Identifiers.Pascal(webhook.OperationId ?? webhook.Name);
            if (webhook is { OperationId: null, Owner: { } owner })
            {
                name = OperationNames.For(owner) + name;
            }

            if (Json(webhook.RequestBody?.Content) is { } payload)
            {
                TypeRef type = payload.Schema is null || TypeModelBuilder.Resolve(payload.Schema).Target.Kind == SchemaKind.Any
                    ? TypeRef.Element
                    : types.TypeOf(payload.Schema, name + "Payload");
                members.Add(new WebhookModel(methods.Take("Parse" + name), webhook.Name, type, webhook.Description ?? webhook.Summary));
            }

            foreach (Response response in webhook.Responses)
            {
                if (Json(response.Content)?.Schema is { } answer)
                {
                    types.TypeOf(answer, name + "Response");
                }
            }
        }

        return members.Count == 0 ? null : new WebhooksModel(types.Names.Take(stem + "Webhooks"), members.ToEquatableArray());
    }

    private static MediaType? Json(IReadOnlyList<MediaType>? content) => content?.FirstOrDefault(media => MediaTypes.IsJson(media.Name));
}
