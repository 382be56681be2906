using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Testing.Documents;

/// <summary>Makes JSON that a resolved schema allows. It knows schemas and JSON, and nothing of generated code.</summary>
public sealed class SchemaValues
{
    private const int Infinite = 1_000_000;
    private const int Depth = 4;

    private readonly Dictionary<Schema, int> _heights;

    /// <summary>Prepares for the schemas of a document.</summary>
    public SchemaValues(IReadOnlyList<Schema> schemas) => _heights = Heights(schemas);

    /// <summary>Whether a value exists that is not nested without end.</summary>
    public bool HasValue(Schema schema) => _heights[schema] < Infinite;

    /// <summary>JSON texts that the schema allows; never <c>null</c> itself.</summary>
    public Gen<string?> Of(Schema schema) => Gen.Choose(0, int.MaxValue).Select(seed =>
    {
        try
        {
            return Value(schema, Depth, new Random(seed), [], mayBeNull: false);
        }
        catch (NoValueException)
        {
            return null;
        }
    });

    /// <summary>The same texts on every run.</summary>
    public IReadOnlyList<string> Sample(Schema schema, int count, ulong seed) =>
        HasValue(schema) ? [.. Of(schema).Sample(count, new Rnd(seed, 1), 50).OfType<string>().Distinct()] : [];

    /// <summary>How deep the least deep value of each schema is nested.</summary>
    private static Dictionary<Schema, int> Heights(IReadOnlyList<Schema> schemas)
    {
        var heights = schemas.ToDictionary(schema => schema, _ => Infinite);
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Schema schema in schemas)
            {
                int height = Math.Min(Infinite, Height(schema));
                if (height < heights[schema])
                {
                    heights[schema] = height;
                    changed = true;
                }
            }
        }

        return heights;

        int Height(Schema schema) => schema.Kind switch
        {
            _ when schema.Nullable => 1,
            SchemaKind.Reference => heights[schema.Target!],
            SchemaKind.Union => 1 + Candidates(schema.Union!).Select(index => heights[schema.Union!.Variants[index]]).DefaultIfEmpty(Infinite).Min(),
            SchemaKind.Array => schema.Constraints?.MinItems > 0 ? 1 + heights[schema.Items!] : 1,
            SchemaKind.Map => schema.Constraints?.MinProperties > 0 ? 1 + heights[schema.AdditionalProperties!] : 1,
            SchemaKind.Object when IsNameless(schema) => Infinite,
            SchemaKind.Object when schema.Inheritance is { } inheritance =>
                1 + Candidates(inheritance).Select(derived => derived.Value == schema ? Members(schema) : heights[derived.Value]).DefaultIfEmpty(Infinite).Min(),
            SchemaKind.Object => Members(schema),
            _ => 1,
        };

        int Members(Schema schema) =>
            1 + schema.Properties.Where(property => property.Required).Select(property => heights[property.Schema]).DefaultIfEmpty(0).Max();
    }

    private string Value(Schema schema, int depth, Random random, Dictionary<string, string> forced, bool mayBeNull = true)
    {
        if (schema.Nullable && mayBeNull && (depth <= 0 || random.Next(4) == 0))
        {
            return "null";
        }

        if (schema.Constraints?.Const is { } constant)
        {
            return JsonText.Of(constant);
        }

        return schema.Kind switch
        {
            SchemaKind.Reference => Value(schema.Target!, depth, random, forced, mayBeNull),
            SchemaKind.Union => Union(schema.Union!, depth, random, forced),
            SchemaKind.Array => Array(schema, depth, random),
            SchemaKind.Object when schema.Inheritance is { } inheritance && forced.Count == 0 => Family(schema, inheritance, depth, random),
            SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject => Object(schema, depth, random, forced),
            SchemaKind.String when schema.Enum is { } values => Quoted(Pick(values, random)),
            SchemaKind.String => Quoted(SchemaText.Sample(schema, random) ?? throw new NoValueException()),
            SchemaKind.Integer or SchemaKind.Number when schema.Enum is { } values => Pick(values, random),
            SchemaKind.Integer or SchemaKind.Number => Number(schema, random),
            SchemaKind.Boolean => random.Next(2) == 0 ? "true" : "false",
            _ => Pick(["\"any\"", "1", "-0.5", "true", "[1,\"a\",null]", "{\"a\":{\"b\":[]}}"], random),
        };
    }

    private string Union(UnionShape shape, int depth, Random random, Dictionary<string, string> forced)
    {
        int[] candidates = [.. Candidates(shape).Where(index => HasValue(shape.Variants[index]))];
        if (candidates.Length == 0)
        {
            throw new NoValueException();
        }

        int chosen = depth <= 0 ? candidates.MinBy(index => _heights[shape.Variants[index]]) : Pick(candidates, random);
        if (shape.Objects is ObjectSelector.ByPropertyValue selector
            && !forced.ContainsKey(selector.PropertyName)
            && Names(shape, selector, chosen) is { Length: > 0 } values)
        {
            string value = Pick(values, random);
            forced = new(forced) { [selector.PropertyName] = Written(value, selector.Kind) };
        }

        return Value(shape.Variants[chosen], depth - 1, random, forced, mayBeNull: false);
    }

    private string Family(Schema schema, Inheritance inheritance, int depth, Random random)
    {
        KeyValuePair<string, Schema>[] candidates = [.. Candidates(inheritance).Where(derived => derived.Value == schema || HasValue(derived.Value))];
        if (candidates.Length == 0)
        {
            throw new NoValueException();
        }

        (string value, Schema chosen) = depth <= 0 ? candidates.MinBy(derived => _heights[derived.Value]) : Pick(candidates, random);
        return Object(chosen, depth, random, new() { [inheritance.PropertyName] = Written(value, inheritance.Kind) });
    }

    private static string Written(string value, SchemaKind kind) => kind == SchemaKind.String ? Quoted(value) : value;

    /// <summary>The variants that have a name which they allow themselves, or need none.</summary>
    private static IEnumerable<int> Candidates(UnionShape shape) => Enumerable.Range(0, shape.Variants.Count).Where(index =>
        shape.Objects is not ObjectSelector.ByPropertyValue selector
        || selector.Values.All(value => value.Value != index)
        || Names(shape, selector, index).Length > 0);

    private static string[] Names(UnionShape shape, ObjectSelector.ByPropertyValue selector, int variant) =>
        [.. selector.Values.Where(value => value.Value == variant && Lists(shape.Variants[variant], selector.PropertyName, value.Key)).Select(value => value.Key)];

    /// <summary>The schemas of a hierarchy with names which they allow themselves: a list of values may have been forgotten when a schema was added.</summary>
    private static IEnumerable<KeyValuePair<string, Schema>> Candidates(Inheritance inheritance) =>
        inheritance.Derived.Where(derived => Lists(derived.Value, inheritance.PropertyName, derived.Key));

    private static bool IsNameless(Schema schema) =>
        schema.Base?.Inheritance is { } inheritance
        && inheritance.Derived.Any(derived => derived.Value == schema)
        && Candidates(inheritance).All(derived => derived.Value != schema);

    private static bool Lists(Schema schema, string name, string value) =>
        schema.Resolved().Properties.FirstOrDefault(property => property.Name == name)?.Schema.Resolved() is not { Enum: { } values, EnumIsOpen: false }
        || values.Contains(value);

    private string Array(Schema schema, int depth, Random random)
    {
        int least = schema.Constraints?.MinItems ?? 0;
        int most = Math.Min(schema.Constraints?.MaxItems ?? int.MaxValue, least + 3);
        int count = depth <= 0 || !HasValue(schema.Items!) ? least : random.Next(least, most + 1);
        var items = new List<string>();
        for (int attempt = 0; items.Count < count && attempt < count * 20; attempt++)
        {
            string item = Value(schema.Items!, depth - 1, random, []);
            if (!schema.UniqueItems || !items.Contains(item))
            {
                items.Add(item);
            }
        }

        return items.Count >= least ? "[" + string.Join(",", items) + "]" : throw new NoValueException();
    }

    private string Object(Schema schema, int depth, Random random, Dictionary<string, string> forced)
    {
        int least = schema.Constraints?.MinProperties ?? 0;
        int most = schema.Constraints?.MaxProperties ?? int.MaxValue;
        if (schema.Base is { Inheritance: { } inheritance } && !forced.ContainsKey(inheritance.PropertyName)
            && Candidates(inheritance).Where(derived => derived.Value == schema).Select(derived => derived.Key).FirstOrDefault() is { } name)
        {
            forced = new(forced) { [inheritance.PropertyName] = Written(name, inheritance.Kind) };
        }

        var members = new List<(string Name, string Value)>();
        int required = schema.Properties.Count(property => property.Required);
        foreach (SchemaProperty property in schema.Properties)
        {
            bool isNeeded = property.Required || forced.ContainsKey(property.Name) || members.Count + required < least;
            bool fits = HasValue(property.Schema) && members.Count < most - required && depth > 0;
            if (forced.TryGetValue(property.Name, out string? value))
            {
                members.Add((property.Name, value));
            }
            else if (isNeeded || (fits && random.Next(3) > 0))
            {
                members.Add((property.Name, Value(property.Schema, depth - 1, random, [])));
            }

            required -= property.Required ? 1 : 0;
        }

        foreach ((string key, string value) in forced)
        {
            if (!members.Exists(member => member.Name == key))
            {
                members.Add((key, value));
            }
        }

        bool isTyped = schema.AdditionalProperties is not null;
        int wanted = depth <= 0 || schema.Closed ? 0 : random.Next(isTyped ? 4 : 2);
        for (int extra = 0; !schema.Closed && (members.Count < least || (extra < wanted && members.Count < most)); extra++)
        {
            string value = schema.AdditionalProperties is { } additional ? Value(additional, depth - 1, random, []) : Pick(["1", "\"x\"", "{\"a\":null}", "[true]"], random);
            members.Add(("x-" + extra.ToString(CultureInfo.InvariantCulture), value));
        }

        return members.Count < least || members.Count > most
            ? throw new NoValueException()
            : "{" + string.Join(",", members.Select(member => Quoted(member.Name) + ":" + member.Value)) + "}";
    }

    private static string Number(Schema schema, Random random)
    {
        bool isInteger = schema.Kind == SchemaKind.Integer;
        decimal step = schema.Constraints?.MultipleOf is { } multiple ? Decimal(multiple) : isInteger ? 1 : 0.25m;
        if (isInteger && step % 1 != 0)
        {
            step = decimal.Ceiling(step);
        }

        (NumberBound? minimum, NumberBound? maximum) = schema.Bounds();
        decimal least = minimum is null ? decimal.MinValue : Decimal(minimum.Value);
        decimal most = maximum is null ? decimal.MaxValue : Decimal(maximum.Value);
        (decimal low, decimal high) = schema.Format switch
        {
            "int32" or "int64" or "float" or "double" or "decimal" or null => (-1_000_000m, 1_000_000m),
            _ => (0m, 100m),
        };
        decimal from = least > high || most < low ? (least == decimal.MinValue ? most - 1000 : least) : Math.Max(least, low);
        decimal to = Math.Min(most, Math.Max(from + 1000, Math.Min(high, from + 2_000_000)));
        decimal first = decimal.Ceiling(from / step);
        decimal last = decimal.Floor(to / step);
        if (first * step == least && minimum?.Exclusive == true)
        {
            first++;
        }

        if (last * step == most && maximum?.Exclusive == true)
        {
            last--;
        }

        if (first > last)
        {
            throw new NoValueException();
        }

        decimal chosen = random.Next(4) switch
        {
            0 => first,
            1 => last,
            _ => first + decimal.Floor((last - first) * (decimal)random.NextDouble()),
        };
        return (chosen * step).ToString(isInteger ? "0" : "0.############", CultureInfo.InvariantCulture);
    }

    private static decimal Decimal(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value
        : number.StartsWith('-') ? -1e20m : 1e20m;

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static T Pick<T>(IReadOnlyList<T> choices, Random random) => choices[random.Next(choices.Count)];

    /// <summary>No value was found, though there may be one.</summary>
    private sealed class NoValueException : Exception;
}
