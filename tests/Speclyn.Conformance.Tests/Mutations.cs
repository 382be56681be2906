using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Speclyn.Conformance.Tests;

/// <summary>A request that breaks one rule of the schema.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Pointer">The place that breaks the rule.</param>
/// <param name="Make">Makes the request; most of a long list are never looked at.</param>
internal sealed record Mutation(string Name, string Pointer, Func<string> Make)
{
    /// <summary>The request.</summary>
    public string Json => Make();

    public override string ToString() => $"{Name} at {Pointer}: {Json}";
}

/// <summary>Breaks every rule that the document has for a valid request, one at a time: what rules there are comes from the document alone.</summary>
internal sealed class Mutations
{
    private static readonly JsonObject Document = JsonNode.Parse(Sample.Document("telnyx-assistants.json"))!.AsObject();

    private static readonly string[] AllKinds = ["\"x\"", "1", "1.5", "true", "false", "[]", "{}"];

    private readonly string _json;
    private readonly List<Mutation> _found = [];
    private readonly List<Mutation> _nulls = [];

    private Mutations(string json)
    {
        _json = json;
        Visit(Schema("UpdateAssistantRequest"), JsonNode.Parse(json), "", isRequired: true);
    }

    /// <summary>Every request that breaks one rule.</summary>
    public static IReadOnlyList<Mutation> Of(string json) => new Mutations(json)._found;

    /// <summary>Null for each member that may be absent. Not null to the schema, and absent to tolerant readers.</summary>
    public static IReadOnlyList<Mutation> NullsOf(string json) => new Mutations(json)._nulls;

    private static JsonObject Schema(string name) => Document["components"]!["schemas"]![name]!.AsObject();

    private static JsonObject Resolve(JsonNode schema) => schema["$ref"] is { } reference
        ? Schema(reference.GetValue<string>().Split('/').Last())
        : schema.AsObject();

    private void Visit(JsonNode reference, JsonNode? value, string pointer, bool isRequired)
    {
        JsonObject schema = Resolve(reference);
        if (schema["oneOf"] is JsonArray variants)
        {
            VisitUnion(variants, value!.AsObject(), pointer);
            return;
        }

        string type = schema["type"]!.GetValue<string>();
        foreach (string other in AllKinds.Where(kind => !Fits(type, kind)))
        {
            Add("wrong kind " + other, pointer, With(pointer, other));
        }

        if (isRequired)
        {
            Add("null", pointer, With(pointer, "null"));
        }
        else
        {
            _nulls.Add(new("null", pointer, With(pointer, "null")));
        }

        VisitContent(schema, type, value!, pointer);
    }

    private void VisitContent(JsonObject schema, string type, JsonNode value, string pointer)
    {
        switch (type)
        {
            case "object":
                string[] required = [.. (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>())];
                foreach (string name in required)
                {
                    Add("missing " + name, $"{pointer}/{name}", With($"{pointer}/{name}", null));
                }

                foreach ((string name, JsonNode? property) in schema["properties"] as JsonObject ?? [])
                {
                    if (value[name] is { } member)
                    {
                        Visit(property!, member, $"{pointer}/{name}", required.Contains(name));
                    }
                }

                break;
            case "array":
                JsonArray items = value.AsArray();
                if (schema["uniqueItems"] is not null && items.Count > 0)
                {
                    Add("repeated item", pointer, With(pointer, new JsonArray([.. items.Select(item => item!.DeepClone()), items[0]!.DeepClone()]).ToJsonString()));
                }

                for (int i = 0; i < items.Count; i++)
                {
                    Visit(schema["items"]!, items[i], $"{pointer}/{i}", isRequired: true);
                }

                break;
            case "string" when schema["enum"] is not null:
                Add("unknown value", pointer, With(pointer, "\"x-" + value.GetValue<string>() + "\""));
                Add("value in capitals", pointer, With(pointer, "\"" + Recased(value.GetValue<string>()) + "\""));
                break;
        }
    }

    // What no variant fits is reported where the union is: nothing says which one was meant.
    private void VisitUnion(JsonArray variants, JsonObject value, string pointer)
    {
        foreach (string other in (string[])[.. AllKinds, "null"])
        {
            Add("no variant " + other, pointer, With(pointer, other));
        }

        foreach (string other in (string[])["1", "null", "\"fax\"", "\"\"", "{}"])
        {
            Add("discriminator " + other, pointer, With(pointer + "/type", other));
        }

        Add("no discriminator", pointer, With(pointer + "/type", null));

        JsonObject variant = Resolve(variants.Single(candidate =>
            Resolve(candidate!)["properties"]!["type"]!["enum"]![0]!.GetValue<string>() == value["type"]!.GetValue<string>())!);
        foreach (string other in AllKinds.Append("null").Where(kind => kind != "{}"))
        {
            Add("wrong kind " + other, pointer, With(pointer, other));
        }

        foreach ((string name, JsonNode? property) in variant["properties"]!.AsObject().Where(property => property.Key != "type"))
        {
            Add("missing " + name, $"{pointer}/{name}", With($"{pointer}/{name}", null));
            Visit(property!, value[name]!, $"{pointer}/{name}", isRequired: true);
        }
    }

    private void Add(string name, string pointer, Func<string> make) => _found.Add(new(name, pointer, make));

    /// <summary>The request with another value, or none, at a place.</summary>
    private Func<string> With(string pointer, string? value) => () => Make(pointer, value);

    private string Make(string pointer, string? value)
    {
        JsonNode? replacement = value is null ? null : JsonNode.Parse(value);
        if (pointer.Length == 0)
        {
            return replacement?.ToJsonString() ?? "null";
        }

        JsonNode root = JsonNode.Parse(_json)!;
        string[] steps = pointer.Split('/')[1..];
        JsonNode parent = steps[..^1].Aggregate(root, (node, step) => node is JsonArray array ? array[int.Parse(step)]! : node[step]!);
        if (parent is JsonArray items)
        {
            items[int.Parse(steps[^1])] = replacement;
        }
        else if (value is null)
        {
            Assert(parent.AsObject().Remove(steps[^1]));
        }
        else
        {
            parent[steps[^1]] = replacement;
        }

        return root.ToJsonString();
    }

    private static void Assert(bool removed)
    {
        if (!removed)
        {
            throw new InvalidOperationException("The member to remove is not there.");
        }
    }

    private static bool Fits(string type, string json)
    {
        using var document = JsonDocument.Parse(json);
        return (type, document.RootElement.ValueKind) switch
        {
            ("string", JsonValueKind.String) => true,
            ("integer", JsonValueKind.Number) => document.RootElement.TryGetInt64(out _),
            ("array", JsonValueKind.Array) => true,
            ("object", JsonValueKind.Object) => true,
            _ => false,
        };
    }

    private static string Recased(string value) => value.ToUpperInvariant() == value ? value.ToLowerInvariant() : value.ToUpperInvariant();
}
