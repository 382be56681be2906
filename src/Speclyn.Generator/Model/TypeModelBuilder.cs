using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>Gives schemas C# types and names.</summary>
internal sealed class TypeModelBuilder
{
    // Lists of lists, and types within types, deeper than this are no API; following them would only use up the compiler's stack.
    private const int MaxNesting = 32;

    private readonly SpecSettings _settings;
    private readonly List<DocumentProblem> _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly TypeCompleter _completer;
    private readonly PartitionedDictionary<Schema, TypeRef> _types = new(null, RuntimeHelpers.GetHashCode);
    private readonly Queue<(Schema Schema, int Index)> _postponed = new();
    private readonly Dictionary<Schema, List<Schema>> _derived = [];
    private readonly TextCache _pascalNames = new(Identifiers.Pascal);
    private HashSet<Schema> _openCollections = [];
    private int _openTypes;
    private int _count;

    public TypeModelBuilder(OpenApiDocument document, SpecSettings settings, List<DocumentProblem> problems, CancellationToken cancellationToken)
    {
        _settings = settings;
        _problems = problems;
        _cancellationToken = cancellationToken;
        _completer = new TypeCompleter(document, settings, cancellationToken);
        foreach (Schema schema in document.Schemas)
        {
            if (schema.Base is { } basis)
            {
                if (!_derived.TryGetValue(basis, out List<Schema>? derived))
                {
                    _derived.Add(basis, derived = []);
                }

                derived.Add(schema);
            }
        }

        // Components keep their names, or give them to the schema of another file that they stand for; other schemas take what is left.
        foreach (Schema component in document.Schemas.Where(NeedsType))
        {
            _types[component] = NamedType(component, ComponentName(component, component.ComponentName!));
            ReportHiding(component);
        }

        var givers = new HashSet<Schema>();
        foreach (Schema component in document.Schemas)
        {
            Schema target = Resolve(component).Target;
            if (NeedsType(target) && !_types.ContainsKey(target))
            {
                _types[target] = NamedType(target, ComponentName(target, component.ComponentName!));
                givers.Add(component);
            }
        }

        foreach (Schema schema in document.Schemas)
        {
            if (NeedsType(schema) || givers.Contains(schema))
            {
                Build(Resolve(schema).Target);
            }
            else
            {
                TypeOf(schema, Identifiers.TypeName(schema.ComponentName!));
            }
        }
    }

    /// <summary>The names in the document's namespace.</summary>
    public NameScope Names { get; } = new(StringComparer.Ordinal, [.. FactNames.All]);

    /// <summary>The types so far, in document order.</summary>
    public IEnumerable<TypeModel> Types => _completer.Complete(_problems);

    /// <summary>The type of a schema; one without a name or a title of its own is called <paramref name="place"/>.</summary>
    public TypeRef TypeOf(Schema schema, string place)
    {
        (Schema target, _) = Resolve(schema);
        if (NeedsType(target))
        {
            if (!_types.TryGetValue(target, out TypeRef? type))
            {
                type = NamedType(target, InlineName(target, place));
                _types.Add(target, type);
                Build(target);
            }

            return type;
        }

        switch (target.Kind)
        {
            case SchemaKind.String:
                return OfFormat(target.Format);
            case SchemaKind.Integer:
                return target.Format == "int32" ? TypeRef.Int32 : TypeRef.Int64;
            case SchemaKind.Number:
                return target.Format switch
                {
                    "float" => TypeRef.Single,
                    "decimal" or "decimal128" => TypeRef.Decimal,
                    _ => TypeRef.Double,
                };
            case SchemaKind.Boolean:
                return TypeRef.Boolean;
            case SchemaKind.FreeFormObject:
                return TypeRef.FreeFormObject;
            case SchemaKind.Array:
                return Collection(TypeRefKind.Array, target, target.Items, place);
            case SchemaKind.Map:
                return Collection(TypeRefKind.Map, target, target.AdditionalProperties, place);
            case SchemaKind.Any:
                return TypeRef.Node;
            default:
                return TypeRef.Element;
        }
    }

    /// <summary>Whether the type of a schema may be called by its place.</summary>
    public bool NeedsPlace(Schema schema)
    {
        Schema target = Resolve(schema).Target;
        return (NeedsType(target) && !_types.ContainsKey(target)) || target.Kind is SchemaKind.Array or SchemaKind.Map;
    }

    private TypeRef OfFormat(string? format) => format switch
    {
        "date-time" => TypeRef.DateTime,
        "date" when _settings.HasDateOnly => TypeRef.Date,
        "uuid" => TypeRef.Guid,
        "uri" or "uri-reference" => TypeRef.Uri,
        "byte" => TypeRef.Bytes,
        _ => TypeRef.String,
    };

    /// <summary>Follows references; the result says whether any schema on the way allows null.</summary>
    public static (Schema Target, bool Nullable) Resolve(Schema schema)
    {
        bool nullable = schema.Nullable;
        while (schema.Kind == SchemaKind.Reference && schema.Target is { } target)
        {
            schema = target;
            nullable |= schema.Nullable;
        }

        return (schema, nullable);
    }

    private static bool NeedsType(Schema schema) =>
        schema.Kind is SchemaKind.Object or SchemaKind.Union || EnumValues.TypeOf(schema) is not null;

    private static TypeRef NamedType(Schema schema, string name)
    {
        TypeRefKind kind = schema.Kind switch
        {
            SchemaKind.Object => TypeRefKind.Class,
            SchemaKind.Union => TypeRefKind.Union,
            _ => TypeRefKind.Enum,
        };
        return new TypeRef(kind, name);
    }

    private string InlineName(Schema schema, string place)
    {
        return TryTakeName(schema, schema.ComponentName) ?? TryTakeName(schema, schema.Title) ?? Names.Take(TypeName(schema, Identifiers.Limit(place)));
    }

    private string? TryTakeName(Schema schema, string? own) =>
        own is not null && own.Any(char.IsLetterOrDigit) && TypeName(schema, own) is { } name && Names.TryTake(name) ? name : null;

    private string ComponentName(Schema schema, string name)
    {
        string wanted = Identifiers.TypeName(name);
        string possible = TypeName(schema, name);
        if (possible == wanted)
        {
            string free = Names.Take(wanted, name, out NameCollision? collision);
            if (collision is not null)
            {
                _problems.Add(collision.AsProblem(name, schema.Location));
            }

            return free;
        }

        string result = Names.Take(possible);
        _problems.Add(new NameCollision(wanted, null, result).AsProblem(name, schema.Location));
        return result;
    }

    /// <summary>A name for the type of a schema; no type can be called like one of its members.</summary>
    private static string TypeName(Schema schema, string name)
    {
        string wanted = Identifiers.TypeName(name);
        HashSet<string> members = schema.Kind switch
        {
            SchemaKind.Object => ReservedNames.OfClass,
            SchemaKind.Union => ReservedNames.OfUnion,
            _ => ReservedNames.OfEnum,
        };
        return members.Contains(wanted) ? wanted + "Model" : wanted;
    }

    private void ReportHiding(Schema component)
    {
        string name = _types[component].Name;
        if (FrameworkNames.HiddenBy(name) is { } hidden)
        {
            _problems.Add(new DocumentProblem(
                ProblemKind.HidesFrameworkType,
                $"the schema {ProblemText.Quote(component.ComponentName!)} keeps its name, which hides {hidden} where its namespace is imported; C# that uses both needs an alias",
                component.Location));
        }
    }

    private TypeRef Collection(TypeRefKind kind, Schema collection, Schema? item, string place)
    {
        if (item is null)
        {
            return new TypeRef(kind, Item: TypeRef.Node, ItemNullable: true);
        }

        bool isTooDeep = _openCollections.Count == MaxNesting;
        if (isTooDeep || !_openCollections.Add(collection))
        {
            string what = isTooDeep ? "is nested too deeply for a C# type" : "consists of itself, which no C# type can say";
            _problems.Add(new DocumentProblem(ProblemKind.Unsupported, $"The schema {collection.Pointer} {what}; raw JSON stands in for it.", collection.Location));
            return TypeRef.Element;
        }

        TypeRef type = CollectionOf(kind, item, Identifiers.Singular(place));
        _openCollections.Remove(collection);
        return type;
    }

    private TypeRef CollectionOf(TypeRefKind kind, Schema item, string place)
    {
        TypeRef type = TypeOf(item, place);
        return new TypeRef(kind, Item: type, ItemNullable: type.Kind == TypeRefKind.Node || Resolve(item).Nullable);
    }

    private void Build(Schema schema)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _postponed.Enqueue((schema, _count++));
        if (_openTypes == MaxNesting)
        {
            return;
        }

        // What a type holds may be a list again, and even the list that the type is an item of.
        HashSet<Schema> outer = _openCollections;
        _openTypes++;
        while (_postponed.Count > 0)
        {
            if (_openCollections.Count > 0)
            {
                _openCollections = [];
            }

            (Schema next, int index) = _postponed.Dequeue();
            _completer.Add(index, OutlineOf(WithBases(next, _types[next].Name)));
        }

        _openTypes--;
        _openCollections = outer;
    }

    private TypeOutline OutlineOf(NamedSchema type) => type.Schema.Kind switch
    {
        SchemaKind.Object => OutlineOfClass(type),
        SchemaKind.Union => OutlineOfUnion(type),
        _ => new TypeOutline(type),
    };

    private NamedSchema WithBases(Schema schema, string name) =>
        new(schema, name, schema.Base is { } basis ? WithBases(basis, TypeOf(basis, name + "Base").Name) : null);

    private ClassOutline OutlineOfClass(NamedSchema type)
    {
        (Schema schema, string name, _) = type;
        var members = new MemberOutline[schema.Properties.Count];
        for (int i = 0; i < members.Length; i++)
        {
            SchemaProperty property = schema.Properties[i];
            members[i] = new MemberOutline(TypeOf(property, name), Declaration(type, property.Name));
        }

        return new ClassOutline(
            type,
            members,
            Extra(type),
            ExtraIsInherited: InheritedExtra(type) is not null,
            _derived.TryGetValue(schema, out List<Schema>? derived) ? derived.Select(item => TypeOf(item, name).Name).ToEquatableArray() : default,
            Hierarchy.Of(schema)?.Derived
                .Where(pair => Hierarchy.Extends(pair.Value, schema))
                .Select(pair => new DerivedModel(pair.Key, pair.Value == schema ? name : TypeOf(pair.Value, name + Identifiers.Pascal(pair.Key)).Name))
                .ToEquatableArray() ?? default);
    }

    /// <summary>Members that the schema does not name: as the first schema of its hierarchy says that takes any, which declares the property for them.</summary>
    private TypeRef? Extra(NamedSchema type) => InheritedExtra(type)
        ?? (type.Schema.Closed ? null
            : type.Schema.AdditionalProperties is { } additional ? CollectionOf(TypeRefKind.Map, additional, type.Name + "Value")
            : _settings.KeepUnknownMembers ? TypeRef.UnknownMembers
            : null);

    private TypeRef? InheritedExtra(NamedSchema type) => type.Base is { } basis ? Extra(basis) : null;

    /// <summary>A member as the class farthest up a hierarchy has it; null when the class itself is the first.</summary>
    private InheritedMember? Declaration(NamedSchema type, string name)
    {
        (NamedSchema Type, SchemaProperty Property)? found = null;
        for (NamedSchema? level = type.Base; level is not null; level = level.Base)
        {
            if (level.Schema.Properties.FirstOrDefault(property => property.Name == name) is { } property)
            {
                found = (level, property);
            }
        }

        return found is { } first ? new InheritedMember(first.Property, TypeOf(first.Property, first.Type.Name)) : null;
    }

    private TypeRef TypeOf(SchemaProperty property, string owner) =>
        TypeOf(property.Schema, NeedsPlace(property.Schema) ? owner + _pascalNames.Of(property.Name) : "");

    private UnionOutline OutlineOfUnion(NamedSchema type)
    {
        UnionShape shape = type.Schema.Union!;
        string kindName = Names.Take(type.Name + "Kind");
        TypeRef[] types = shape.Variants.Select((variant, i) => TypeOf(variant, type.Name + VariantPlace(shape, i))).ToArray();
        return new UnionOutline(type, kindName, types, [.. shape.Variants.Select((variant, i) => Wrapped(variant, types[i]))]);
    }

    /// <summary>What to call an inline variant behind the name of its union: by what tells it from the others.</summary>
    private static string VariantPlace(UnionShape shape, int index)
    {
        IReadOnlyList<KeyValuePair<string, int>>? cases = shape.Objects switch
        {
            ObjectSelector.ByPropertyValue value => value.Values,
            ObjectSelector.ByPresence presence => presence.Properties,
            _ => null,
        };
        foreach (KeyValuePair<string, int> known in cases ?? [])
        {
            if (known.Value == index)
            {
                return Identifiers.Pascal(known.Key);
            }
        }

        SchemaKind kind = Resolve(shape.Variants[index]).Target.Kind;
        int others = shape.Variants.Take(index).Count(variant => Resolve(variant).Target.Kind == kind);
        return others == 0 ? kind.ToString() : kind + (others + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The content of a variant that consists of a constant and one required object.</summary>
    private WrappedOutline? Wrapped(Schema variant, TypeRef type)
    {
        (Schema schema, _) = Resolve(variant);
        if (schema.Kind != SchemaKind.Object || schema.Properties.Count != 2 || !schema.Properties.All(property => property.Required))
        {
            return null;
        }

        int constant = schema.Properties[0].Schema.Enum?.Count == 1 ? 0 : 1;
        (Schema content, bool nullable) = Resolve(schema.Properties[1 - constant].Schema);
        if (schema.Properties[constant].Schema.Enum?.Count != 1 || content.Kind != SchemaKind.Object || nullable)
        {
            return null;
        }

        NamedSchema named = WithBases(schema, type.Name);
        return new WrappedOutline(named, 1 - constant, TypeOf(content, type.Name + _pascalNames.Of(schema.Properties[1 - constant].Name)));
    }
}
