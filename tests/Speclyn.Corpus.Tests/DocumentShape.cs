using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Speclyn.Corpus.Tests;

/// <summary>
/// What an OpenAPI document says about the wire, one fact a line: no descriptions, titles, examples or operation ids.
/// Order counts where it shows in generated code (properties, enum values, variants); elsewhere lines are sorted.
/// </summary>
internal static class DocumentShape
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static IReadOnlyList<string> Of(JsonElement document)
    {
        List<string> lines = [];
        foreach (JsonElement server in document.GetProperty("servers").EnumerateArray())
        {
            lines.Add($"server {server.GetProperty("url").GetString()}");
        }

        lines.Add($"security {Text(document.GetProperty("security"))}");
        foreach (JsonProperty path in document.GetProperty("paths").EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            foreach (JsonProperty operation in path.Value.EnumerateObject().Where(p => Methods.Contains(p.Name)))
            {
                AddOperation(lines, $"{operation.Name} {path.Name}", operation.Value);
            }
        }

        JsonElement components = document.GetProperty("components");
        foreach (JsonProperty scheme in components.GetProperty("securitySchemes").EnumerateObject())
        {
            lines.Add($"scheme {scheme.Name} {Text(scheme.Value, "type")} {Text(scheme.Value, "scheme")}");
        }

        foreach (JsonProperty schema in components.GetProperty("schemas").EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            AddSchema(lines, schema.Name, schema.Value);
        }

        return lines;
    }

    private static void AddOperation(List<string> lines, string place, JsonElement operation)
    {
        lines.Add($"{place} security {Text(operation, "security")}");
        if (operation.TryGetProperty("parameters", out JsonElement parameters))
        {
            foreach (JsonElement parameter in parameters.EnumerateArray())
            {
                string here = $"{place} {Text(parameter, "in")} {Text(parameter, "name")}";
                lines.Add($"{here} required {Text(parameter, "required")}");
                AddSchema(lines, here, parameter.GetProperty("schema"));
            }
        }

        if (operation.TryGetProperty("requestBody", out JsonElement body))
        {
            lines.Add($"{place} body required {Text(body, "required")}");
            AddContent(lines, $"{place} body", body);
        }

        foreach (JsonProperty response in operation.GetProperty("responses").EnumerateObject())
        {
            AddContent(lines, $"{place} {response.Name}", response.Value);
        }
    }

    private static void AddContent(List<string> lines, string place, JsonElement holder)
    {
        foreach (JsonProperty media in holder.GetProperty("content").EnumerateObject())
        {
            AddSchema(lines, $"{place} {media.Name}", media.Value.GetProperty("schema"));
        }
    }

    private static void AddSchema(List<string> lines, string place, JsonElement schema)
    {
        List<string> facts = [];

        // A schema with a severity of its own says what their reference page has in prose.
        bool hasProse = schema.TryGetProperty("x-severity", out _);
        foreach (JsonProperty member in schema.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            switch (member.Name)
            {
                case "title" or "description" or "example" or "examples" or "properties" or "items" or "oneOf" or "anyOf" or "allOf":
                case "x-template" or "x-examples-only":
                    break;
                case "x-severity" or "pattern" or "if" or "then" when hasProse:
                    break;
                case "required":
                    facts.Add($"required={string.Join(',', member.Value.EnumerateArray().Select(e => e.GetString()).Order(StringComparer.Ordinal))}");
                    break;
                default:
                    facts.Add($"{member.Name}={Text(member.Value)}");
                    break;
            }
        }

        lines.Add($"{place}: {string.Join(' ', facts)}");
        if (schema.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                AddSchema(lines, $"{place}.{property.Name}", property.Value);
            }
        }

        if (schema.TryGetProperty("items", out JsonElement items))
        {
            AddSchema(lines, $"{place}[]", items);
        }

        foreach (string keyword in new[] { "oneOf", "anyOf", "allOf" })
        {
            if (schema.TryGetProperty(keyword, out JsonElement branches))
            {
                foreach (JsonElement branch in branches.EnumerateArray())
                {
                    AddSchema(lines, $"{place} {keyword}", branch);
                }
            }
        }
    }

    private static string Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out JsonElement value) ? Text(value) : "-";

    // The same value written with other white space is the same fact.
    private static string Text(JsonElement value) => JsonSerializer.Serialize(value);
}
