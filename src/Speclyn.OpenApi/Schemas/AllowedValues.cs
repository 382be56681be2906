using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>The values that <c>enum</c> or <c>const</c> allow, by kind.</summary>
internal sealed class AllowedValues
{
    private readonly List<string> _strings = [];
    private readonly List<DocumentNode> _numbers = [];
    private readonly List<string>? _stringNames;
    private readonly List<string>? _numberNames;
    private readonly List<(SchemaKind Kind, int Index)> _kinds = [];
    private int _count;
    private DocumentNode? _last;
    private DocumentNode? _boolean;
    private bool _hasBothBooleans;

    private AllowedValues(IReadOnlyList<DocumentNode> values, IReadOnlyList<DocumentNode>? names, IReadOnlyList<(string Type, int Index)> types)
    {
        _stringNames = names is null ? null : [];
        _numberNames = names is null ? null : [];
        var strings = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<JsonNumber>();
        bool areIntegers = types.Count == 0 || !SchemaReader.Takes(types, SchemaKind.Number);
        for (int index = 0; index < values.Count; index++)
        {
            DocumentNode value = values[index];
            if (value.Kind == NodeKind.Null)
            {
                HasNull = true;
                continue;
            }

            SchemaKind kind = KindOf(value);
            if (types.Count > 0 && !SchemaReader.Takes(types, kind))
            {
                Misfit ??= value;
                continue;
            }

            if (kind == SchemaKind.Integer || kind == SchemaKind.Number)
            {
                areIntegers &= kind == SchemaKind.Integer;
                kind = SchemaKind.Number;
                if (numbers.Add(JsonNumber.Parse(value.Text)))
                {
                    _numbers.Add(value);
                    _numberNames?.Add(names![index].Text);
                }
            }
            else if (kind == SchemaKind.String && strings.Add(value.Text))
            {
                _strings.Add(value.Text);
                _stringNames?.Add(names![index].Text);
            }
            else if (kind == SchemaKind.Boolean)
            {
                _hasBothBooleans |= _boolean is not null && _boolean.Kind != value.Kind;
                _boolean = value;
            }

            _count++;
            _last = value;
            if (PositionOf(kind) < 0)
            {
                _kinds.Add((kind, index));
            }
        }

        if (areIntegers && PositionOf(SchemaKind.Number) is >= 0 and int position)
        {
            _kinds[position] = (SchemaKind.Integer, _kinds[position].Index);
        }
    }

    /// <summary>Whether null is one of them.</summary>
    public bool HasNull { get; }

    /// <summary>The first value that the schema's own <c>type</c> refuses; it is not among the others.</summary>
    public DocumentNode? Misfit { get; }

    /// <summary>The kinds of the values, null aside, each with the position of its first value.</summary>
    public IReadOnlyList<(SchemaKind Kind, int Index)> Kinds => _kinds;

    /// <summary>The values that the schema lists and its types allow; null when it lists none.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="types">Its types; any when there are none.</param>
    public static AllowedValues? Of(DocumentNode node, IReadOnlyList<(string Type, int Index)> types) =>
        Listed(node) is { Count: > 0 } values ? new AllowedValues(values, Names(node, values.Count), types) : null;

    /// <summary>The values of several schemas together when each of them is but a list of values.</summary>
    public static AllowedValues? OfAll(IReadOnlyList<DocumentNode> nodes)
    {
        var all = new List<DocumentNode>();
        foreach (DocumentNode node in nodes)
        {
            if (SchemaKeywords.Reference(node) is not null || Listed(node) is not { Count: > 0 } values)
            {
                return null;
            }

            all.AddRange(values);
        }

        var allowed = new AllowedValues(all, null, []);
        return allowed._kinds.Count == 1 ? allowed : null;
    }

    /// <summary>Gives a schema the values of one kind.</summary>
    public void Fill(Schema schema, SchemaKind kind)
    {
        schema.Kind = kind;
        schema.EnumNames = kind switch
        {
            SchemaKind.String => _stringNames,
            SchemaKind.Integer or SchemaKind.Number => _numberNames,
            _ => null,
        };
        switch (kind)
        {
            case SchemaKind.String:
                schema.Enum = _strings.ToArray();
                break;
            case SchemaKind.Integer:
                schema.Enum = [.. _numbers.Select(number => JsonNumber.Parse(number.Text).ToIntegerText() ?? number.Text)];
                break;
            case SchemaKind.Number:
                schema.Enum = [.. _numbers.Select(number => number.Text)];
                break;
            case SchemaKind.Boolean when !_hasBothBooleans:
                schema.Constraints = new SchemaConstraints { Const = _boolean };
                break;
            case SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject or SchemaKind.Array when _count == 1:
                schema.Constraints = new SchemaConstraints { Const = _last };
                break;
        }
    }

    /// <summary>What a schema lists; null when it lists nothing.</summary>
    public static IReadOnlyList<DocumentNode>? Listed(DocumentNode node) =>
        node["const"] is { } constant ? [constant] : node["enum"]?.Items;

    /// <summary>What generators agree on for naming values; null unless there is one name for each.</summary>
    private static IReadOnlyList<DocumentNode>? Names(DocumentNode node, int count)
    {
        IReadOnlyList<DocumentNode>? names = (node["x-enum-varnames"] ?? node["x-enumNames"])?.Items;
        return names?.Count == count && names.All(name => name.Kind == NodeKind.String) ? names : null;
    }

    private int PositionOf(SchemaKind kind)
    {
        int position = _kinds.Count - 1;
        while (position >= 0 && _kinds[position].Kind != kind)
        {
            position--;
        }

        return position;
    }

    private static SchemaKind KindOf(DocumentNode value) => value.Kind switch
    {
        NodeKind.String => SchemaKind.String,
        NodeKind.True or NodeKind.False => SchemaKind.Boolean,
        NodeKind.Number => JsonNumber.Parse(value.Text).IsInteger ? SchemaKind.Integer : SchemaKind.Number,
        NodeKind.Array => SchemaKind.Array,
        _ => SchemaKind.FreeFormObject,
    };
}
