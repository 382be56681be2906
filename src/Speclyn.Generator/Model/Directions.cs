using System.Collections.Generic;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>Which schemas a request can carry, and which a response.</summary>
internal sealed class Directions
{
    private readonly HashSet<Schema> _inRequests = [];
    private readonly HashSet<Schema> _inResponses = [];
    private readonly Stack<Schema> _pending = new();

    public Directions(OpenApiDocument document)
    {
        foreach (Operation operation in document.Operations)
        {
            Mark(operation.Parameters, isRequest: true);
            Mark(operation.RequestBody?.Content, isRequest: true);
            Mark(operation.Responses, isRequest: false);
        }

        // Of these the program is the server: it reads what comes and writes the answer.
        foreach (Webhook webhook in document.Webhooks)
        {
            Mark(webhook.RequestBody?.Content, isRequest: false);
            Mark(webhook.Responses, isRequest: true);
        }
    }

    /// <summary>Whether a request can carry it.</summary>
    public bool InRequest(Schema schema) => _inRequests.Contains(schema);

    /// <summary>Whether a response can carry it.</summary>
    public bool InResponse(Schema schema) => _inResponses.Contains(schema);

    private void Mark(IReadOnlyList<Response> responses, bool isRequest)
    {
        foreach (Response response in responses)
        {
            Mark(response.Content, isRequest);
            foreach (ResponseHeader header in response.Headers)
            {
                Mark(header.Schema, isRequest);
            }
        }
    }

    private void Mark(IReadOnlyList<MediaType>? content, bool isRequest)
    {
        foreach (MediaType media in content ?? [])
        {
            Mark(media.Schema, isRequest);
            Mark(media.ItemSchema, isRequest);
            foreach (PropertyEncoding encoding in media.Encodings)
            {
                Mark(encoding.Headers, isRequest);
            }
        }
    }

    private void Mark(IReadOnlyList<Parameter> parameters, bool isRequest)
    {
        foreach (Parameter parameter in parameters)
        {
            Mark(parameter.Schema, isRequest);
        }
    }

    private void Mark(Schema? start, bool isRequest)
    {
        HashSet<Schema> reached = isRequest ? _inRequests : _inResponses;
        Push(start);
        while (_pending.Count > 0)
        {
            Schema schema = _pending.Pop();
            if ((isRequest ? schema.ReadOnly : schema.WriteOnly) || !reached.Add(schema))
            {
                continue;
            }

            Push(schema.Target);
            Push(schema.Items);
            Push(schema.AdditionalProperties);
            Push(schema.ContentSchema);
            Push(schema.Events?.Data);

            // By their places: an enumerator for each of so many lists is garbage to collect.
            IReadOnlyList<SchemaProperty> properties = schema.Properties;
            for (int i = 0; i < properties.Count; i++)
            {
                Push(properties[i].Schema);
            }

            foreach (Schema variant in schema.Union?.Variants ?? [])
            {
                Push(variant);
            }

            foreach (KeyValuePair<string, Schema> derived in schema.Inheritance?.Derived ?? [])
            {
                Push(derived.Value);
            }
        }
    }

    // Most schemas are plain values: they have no type of their own, and lead to none.
    private void Push(Schema? schema)
    {
        if (schema is not (null or { Kind: SchemaKind.String or SchemaKind.Integer or SchemaKind.Number or SchemaKind.Boolean, Enum: null, ContentSchema: null }))
        {
            _pending.Push(schema);
        }
    }
}
