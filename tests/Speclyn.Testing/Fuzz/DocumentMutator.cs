using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Speclyn.Testing.Fuzz;

/// <summary>Damages documents: characters of their text, or the structure of their JSON, crossed with another document.</summary>
/// <param name="random">Says what to do; the same numbers give the same document.</param>
public sealed class DocumentMutator(Random random)
{
    private const int MaxDepth = 500;

    private static readonly JsonDocumentOptions Parsing = new() { MaxDepth = 2 * MaxDepth, AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Writing = new() { MaxDepth = 4 * MaxDepth };

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1e400", "-1e-400", "123456789012345678901234567890", "0.1", "1.0", "9007199254740993", "2147483648", "\"\"", "\"x\"", "\"\\u0000\"",
        "\"*/\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"\":null}", "{\"$ref\":\"#\"}", "{\"$ref\":\"#/components/schemas\"}", "{\"$ref\":7}", "{\"$ref\":\"\"}", "{\"$ref\":\"other.json#/a\"}",
        "{\"type\":[]}", "{\"type\":[\"null\"]}", "{\"type\":[\"string\",\"integer\",\"object\",\"array\",\"null\"]}", "{\"enum\":[]}", "{\"enum\":[null]}", "{\"enum\":[{},[],1,\"1\",true]}",
        "{\"const\":null}", "{\"const\":{\"a\":[1]}}", "{\"allOf\":[]}", "{\"oneOf\":[{}]}", "{\"anyOf\":[true,false]}", "{\"items\":[{}]}", "{\"additionalProperties\":false,\"required\":[\"gone\"]}",
        "{\"properties\":{\"a\":true,\"A\":false,\"_a\":{}}}", "{\"minimum\":5,\"maximum\":1}", "{\"pattern\":\"(?<\"}", "{\"pattern\":\"(a+)+$\"}", "{\"maxLength\":-1,\"minItems\":1e30}", "{\"discriminator\":{}}",
        "{\"discriminator\":{\"propertyName\":\"gone\",\"mapping\":{\"a\":\"#/nowhere\",\"b\":7}}}", "{\"type\":\"object\",\"nullable\":\"yes\"}", "{\"format\":\"int32\",\"type\":\"string\",\"default\":7}",
    ];

    private static readonly string[] Names =
    [
        "", "$ref", "allOf", "oneOf", "anyOf", "not", "if", "then", "items", "prefixItems", "properties", "patternProperties", "additionalProperties", "required", "type", "enum", "const", "default", "format",
        "pattern", "nullable", "discriminator", "minimum", "maxItems", "readOnly", "schema", "content", "parameters", "responses", "requestBody", "headers", "200", "5XX", "default", "get", "x-a", "class",
        "_", "{x}", "*/", "\ud83d\ude00", "Equals", "ToString", "AdditionalProperties", "Value",
    ];

    private static readonly string[] Pieces =
    [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "\0", "\ud800", "\uFEFF", "\u2028", "\r", "\n", "\t", "1e999", "-", "null", "\\u", "\"a\":", "\"a\":1,", "[[[[", "{\"a\":{\"a\":", "//", "/*", "#", "- ", "&a ", "*a", "!!x ", "|", ">", "? ",
    ];

    /// <summary>Changes up to a handful of characters or pieces of text.</summary>
    public string Characters(string text)
    {
        var result = new StringBuilder(text);
        for (int change = random.Next(1, 6); change > 0 && result.Length > 0; change--)
        {
            int position = random.Next(result.Length);
            int length = Math.Min(random.Next(1, 200), result.Length - position);
            switch (random.Next(6))
            {
                case 0:
                    result.Remove(position, length);
                    break;
                case 1:
                    result[position] = (char)random.Next(1, 256);
                    break;
                case 2:
                    result.Insert(position, Pick(Pieces));
                    break;
                case 3:
                    result.Insert(random.Next(result.Length), result.ToString(position, length));
                    break;
                case 4:
                    result[position] = (char)(result[position] ^ (1 << random.Next(7)));
                    break;
                default:
                    result.Length = position;
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>Changes the structure of a document in up to eight places, also by parts of another document.</summary>
    /// <returns>The document; null when one of them is no JSON.</returns>
    public string? Structure(string text, string other)
    {
        JsonNode? root = Parse(text);
        JsonNode? donor = Parse(other);
        if (root is null || donor is null)
        {
            return null;
        }

        for (int change = random.Next(1, 9); change > 0; change--)
        {
            List<JsonNode> places = All(root);
            List<JsonNode> parts = All(donor);
            if (places.Count > 1)
            {
                Change(root, places[random.Next(1, places.Count)], places, parts);
            }
        }

        return root.ToJsonString(Writing);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Parsing);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Change(JsonNode root, JsonNode place, List<JsonNode> places, List<JsonNode> parts)
    {
        switch (random.Next(12))
        {
            case 0:
                Remove(place);
                break;
            case 1:
                Replace(place, JsonNode.Parse(Pick(Values)));
                break;
            case 2:
                Replace(place, Pick(places).DeepClone());
                break;
            case 3:
                Replace(place, Pick(parts).DeepClone());
                break;
            case 4:
                // A part that stands under the same name has a chance to make sense here.
                JsonNode[] fitting = [.. parts.Where(part => NameOf(part) == NameOf(place))];
                Replace(place, (fitting.Length > 0 ? Pick(fitting) : Pick(parts)).DeepClone());
                break;
            case 5:
                Add(place, JsonNode.Parse(Pick(Values)));
                break;
            case 6:
                Add(place, Pick(parts).DeepClone());
                break;
            case 7:
                Rename(place, random.Next(2) == 0 ? Pick(Names) : NameOf(Pick(places)));
                break;
            case 8:
                Retarget(places, Pick(places));
                break;
            case 9:
                Swap(root, place, Pick(places));
                break;
            case 10:
                Replace(place, Wrap(place.DeepClone(), random.Next(3) == 0 ? random.Next(1, 150) : 1));
                break;
            default:
                Repeat(place, random.Next(20) == 0 ? 3000 : random.Next(1, 20));
                break;
        }
    }

    private static List<JsonNode> All(JsonNode root)
    {
        var found = new List<JsonNode>();
        var pending = new Stack<JsonNode>([root]);
        while (pending.TryPop(out JsonNode? node))
        {
            found.Add(node);
            foreach (JsonNode child in (node as JsonObject)?.Select(member => member.Value).OfType<JsonNode>() ?? (node as JsonArray)?.OfType<JsonNode>() ?? [])
            {
                pending.Push(child);
            }
        }

        return found;
    }

    private static string NameOf(JsonNode node) => node.Parent is JsonObject ? node.GetPropertyName() : "";

    private static void Remove(JsonNode place)
    {
        if (place.Parent is JsonObject owner)
        {
            owner.Remove(place.GetPropertyName());
        }
        else if (place.Parent is JsonArray list)
        {
            list.Remove(place);
        }
    }

    private static void Replace(JsonNode place, JsonNode? with)
    {
        if (place.Parent is JsonObject owner)
        {
            owner[place.GetPropertyName()] = with;
        }
        else if (place.Parent is JsonArray list)
        {
            list[place.GetElementIndex()] = with;
        }
    }

    private void Add(JsonNode place, JsonNode? value)
    {
        if ((place as JsonObject ?? place.Parent as JsonObject) is { } owner)
        {
            owner[Pick(Names)] = value;
        }
        else if (place.Parent is JsonArray list)
        {
            list.Insert(random.Next(list.Count), value);
        }
    }

    private static void Rename(JsonNode place, string name)
    {
        if (place.Parent is JsonObject owner && !owner.ContainsKey(name))
        {
            int index = owner.IndexOf(place.GetPropertyName());
            owner.RemoveAt(index);
            owner.Insert(index, name, place);
        }
    }

    private void Retarget(List<JsonNode> places, JsonNode target)
    {
        JsonNode[] references = [.. places.Where(place => NameOf(place) == "$ref")];
        string pointer = "#" + string.Concat(Up(target).Reverse().Select(name => "/" + Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1"))));
        if (references.Length > 0)
        {
            Replace(Pick(references), pointer);
        }
        else if (Pick(places) is { Parent: not null } place)
        {
            Replace(place, new JsonObject { ["$ref"] = pointer });
        }
    }

    private static IEnumerable<string> Up(JsonNode node)
    {
        for (JsonNode current = node; current.Parent is { } parent; current = parent)
        {
            yield return parent is JsonObject ? current.GetPropertyName() : current.GetElementIndex().ToString(CultureInfo.InvariantCulture);
        }
    }

    private static void Swap(JsonNode root, JsonNode one, JsonNode two)
    {
        if (one != root && two != root && !Contains(one, two) && !Contains(two, one))
        {
            JsonNode copy = one.DeepClone();
            Replace(one, two.DeepClone());
            Replace(two, copy);
        }
    }

    private static bool Contains(JsonNode outer, JsonNode inner)
    {
        for (JsonNode? current = inner; current is not null; current = current.Parent)
        {
            if (current == outer)
            {
                return true;
            }
        }

        return false;
    }

    private JsonNode Wrap(JsonNode value, int times)
    {
        JsonNode result = value;
        int kind = random.Next(8);
        for (int i = 0; i < times; i++)
        {
            result = kind switch
            {
                0 => new JsonObject { ["type"] = "array", ["items"] = result },
                1 => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["a"] = result } },
                2 => new JsonObject { ["allOf"] = new JsonArray(result) },
                3 => new JsonObject { ["oneOf"] = new JsonArray(result, new JsonObject { ["type"] = "null" }) },
                4 => new JsonObject { ["anyOf"] = new JsonArray(result, new JsonObject { ["type"] = "string" }) },
                5 => new JsonObject { ["additionalProperties"] = result },
                6 => new JsonArray(result),
                _ => new JsonObject { ["not"] = result },
            };
        }

        return result;
    }

    private static void Repeat(JsonNode place, int times)
    {
        for (int i = 0; i < times; i++)
        {
            if (place.Parent is JsonArray list)
            {
                list.Add(place.DeepClone());
            }
            else if (place.Parent is JsonObject owner)
            {
                owner[place.GetPropertyName() + i.ToString(CultureInfo.InvariantCulture)] = place.DeepClone();
            }

            // Three thousand large parts would only be slow.
            if (i == 20 && place.ToJsonString().Length > 200)
            {
                break;
            }
        }
    }

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
