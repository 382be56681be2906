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
    private const string UnknownVariant = "Unknown";
    private const string NoVariant = "None";

    // Lists of lists, and types within types, deeper than this are no API; following them would only use up the compiler's stack.
    private const int MaxNesting = 32;

    private static readonly Dictionary<string, string> NoNames = [];

    private readonly SpecSettings _settings;
    private readonly List<DocumentProblem> _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly List<TypeModel?> _models = [];
    private readonly PartitionedDictionary<Schema, string> _typeNames = new(null, RuntimeHelpers.GetHashCode);
    private readonly PartitionedDictionary<Schema, IReadOnlyList<string>> _memberNames = new(null, RuntimeHelpers.GetHashCode);
    private readonly Queue<(Schema Schema, int Index)> _postponed = new();
    private readonly Dictionary<Schema, List<Schema>> _derived = [];
    private readonly HashSet<Schema> _inRequests = [];
    private readonly HashSet<Schema> _inResponses = [];
    private readonly NameScope _memberScope = new(StringComparer.Ordinal);
    private readonly Stack<Schema> _unmarked = new();
    private readonly PartitionedDictionary<string, string> _pascalNames = new(StringComparer.Ordinal, TextSpread.Of);
    private HashSet<Schema> _openCollections = [];
    private int _openTypes;

    public TypeModelBuilder(OpenApiDocument document, SpecSettings settings, List<DocumentProblem> problems, CancellationToken cancellationToken)
    {
        _settings = settings;
        _problems = problems;
        _cancellationToken = cancellationToken;
        MarkDirections(document);
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
            _typeNames[component] = ComponentName(component, component.ComponentName!);
            ReportHiding(component);
        }

        var givers = new HashSet<Schema>();
        foreach (Schema component in document.Schemas)
        {
            Schema target = Resolve(component).Target;
            if (NeedsType(target) && !_typeNames.ContainsKey(target))
            {
                _typeNames[target] = ComponentName(target, component.ComponentName!);
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

    /// <summary>The types, in document order.</summary>
    public IEnumerable<TypeModel> Types => _models.Select(model => model!);

    /// <summary>The type of a schema; one without a name or a title of its own is called <paramref name="place"/>.</summary>
    public TypeRef TypeOf(Schema schema, string place)
    {
        (Schema target, _) = Resolve(schema);
        if (NeedsType(target))
        {
            if (!_typeNames.TryGetValue(target, out string? name))
            {
                name = InlineName(target, place);
                _typeNames.Add(target, name);
                Build(target);
            }

            TypeRefKind kind = target.Kind switch
            {
                SchemaKind.Object => TypeRefKind.Class,
                SchemaKind.Union => TypeRefKind.Union,
                _ => TypeRefKind.Enum,
            };
            return new TypeRef(kind, name);
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
            return Claim(Names, wanted, name, schema.Location);
        }

        string result = Names.Take(possible);
        Report(new NameCollision(wanted, null, result), name, schema.Location);
        return result;
    }

    /// <summary>A name for the type of a schema; no type can be called like one of its members.</summary>
    private static string TypeName(Schema schema, string name)
    {
        string wanted = Identifiers.TypeName(name);
        string[] members = schema.Kind switch
        {
            SchemaKind.Object => ReservedNames.OfClass,
            SchemaKind.Union => ReservedNames.OfUnion,
            _ => ReservedNames.OfEnum,
        };
        return members.Contains(wanted, StringComparer.Ordinal) ? wanted + "Model" : wanted;
    }

    /// <summary>Takes a name in a declaration space; the document's author hears of it when it had to be another one.</summary>
    private string Claim(NameScope scope, string name, string source, TextLocation location, string? typeName = null)
    {
        string result = scope.Take(name, source, out NameCollision? collision);

        // A member called like its type is everyday's business.
        if (collision is not null && collision.Wanted != typeName)
        {
            Report(collision, source, location);
        }

        return result;
    }

    private void Report(NameCollision collision, string source, TextLocation location)
    {
        string reason = collision.Other is { } other
            ? $"{ProblemText.Quote(other)} and {ProblemText.Quote(source)} are both {collision.Wanted} in C#"
            : $"{ProblemText.Quote(source)} is {collision.Wanted} in C#, which generated code has already";
        _problems.Add(new DocumentProblem(ProblemKind.CollidingName, $"{reason}; the C# name of this one is {collision.Result} instead", location));
    }

    private void ReportHiding(Schema component)
    {
        string name = _typeNames[component];
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
        _postponed.Enqueue((schema, _models.Count));
        _models.Add(null);
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
            _models[index] = ModelOf(next, _typeNames[next]);
        }

        _openTypes--;
        _openCollections = outer;
    }

    private TypeModel ModelOf(Schema schema, string name)
    {
        TypeModel model = schema.Kind switch
        {
            SchemaKind.Object => BuildClass(schema, name),
            SchemaKind.Union => BuildUnion(schema, name),
            _ => BuildEnum(schema, name),
        };
        return _settings.Facts ? model with { Keywords = FactKeywords.OfType(schema, model) } : model;
    }

    private ClassModel BuildClass(Schema schema, string name)
    {
        IReadOnlyList<string> members = MemberNames(schema, name);
        Inheritance? inheritance = InheritanceOf(schema);
        var properties = schema.Properties
            .Select((property, i) => BuildMember(schema, property, name, members[i], inheritance))
            .ToEquatableArray();
        TypeRef? extra = Extra(schema, name);

        return new ClassModel(name, schema.Pointer, schema.Description, _inRequests.Contains(schema), _inResponses.Contains(schema), properties, extra)
        {
            Closed = schema.Closed,
            Rules = ValueRulesReader.OfClass(schema),
            ExtraIsInherited = InheritedExtra(schema, name) is not null,
            BaseName = schema.Base is { } basis ? TypeOf(basis, name + "Base").Name : null,
            DerivedNames = _derived.TryGetValue(schema, out List<Schema>? derived) ? derived.Select(item => TypeOf(item, name).Name).ToEquatableArray() : default,
            Discriminator = inheritance?.PropertyName,
            DiscriminatorKind = inheritance?.Kind ?? SchemaKind.String,
            Discriminated = inheritance?.Derived
                .Where(pair => Extends(pair.Value, schema))
                .Select(pair => new DerivedModel(pair.Key, pair.Value == schema ? name : TypeOf(pair.Value, name + Identifiers.Pascal(pair.Key)).Name))
                .ToEquatableArray() ?? default,
            ExtraRules = schema.AdditionalProperties is { } others && extra is not null ? ValueRulesReader.Of(others, extra.Item!) : null,
        };
    }

    /// <summary>Members that the schema does not name: as the first schema of its hierarchy says that takes any, which declares the property for them.</summary>
    private TypeRef? Extra(Schema schema, string name) => InheritedExtra(schema, name)
        ?? (schema.Closed ? null
            : schema.AdditionalProperties is { } additional ? CollectionOf(TypeRefKind.Map, additional, name + "Value")
            : _settings.KeepUnknownMembers ? TypeRef.UnknownMembers
            : null);

    private TypeRef? InheritedExtra(Schema schema, string name) =>
        schema.Base is { } basis ? Extra(basis, TypeOf(basis, name + "Base").Name) : null;

    /// <summary>How to tell the classes of a hierarchy apart; null for a class on its own.</summary>
    private static Inheritance? InheritanceOf(Schema schema)
    {
        Schema? level = schema;
        while (level is { Inheritance: null })
        {
            level = level.Base;
        }

        return level?.Inheritance;
    }

    private static bool Extends(Schema? schema, Schema basis)
    {
        while (schema is not null && schema != basis)
        {
            schema = schema.Base;
        }

        return schema is not null;
    }

    /// <summary>A property of a class: the one of the base class that declares it first, if there is such.</summary>
    private PropertyModel BuildMember(Schema schema, SchemaProperty property, string owner, string name, Inheritance? inheritance)
    {
        PropertyModel own = BuildProperty(property, owner, name);
        if (schema.Base is not null && Declaration(schema, property.Name) is { } declaration)
        {
            (Schema basis, SchemaProperty inherited) = declaration;
            PropertyModel declared = BuildProperty(inherited, TypeOf(basis, owner + "Base").Name, name);
            own = declared with
            {
                Inherited = true,
                Demanded = property.Required && !declared.IsRequired && own.Presence == Presence.Required,
                Rules = own.Type == declared.Type ? own.Rules : declared.Rules,
            };
        }

        return property.Name == inheritance?.PropertyName ? own with { IsDiscriminator = true } : own;
    }

    /// <summary>The schema farthest up a hierarchy that has a member, below none; null when the schema itself is the first.</summary>
    private static (Schema Schema, SchemaProperty Property)? Declaration(Schema schema, string name)
    {
        (Schema, SchemaProperty)? found = null;
        for (Schema? level = schema.Base; level is not null; level = level.Base)
        {
            if (level.Properties.FirstOrDefault(property => property.Name == name) is { } property)
            {
                found = (level, property);
            }
        }

        return found;
    }

    private PropertyModel BuildProperty(SchemaProperty property, string owner, string name)
    {
        (Schema target, bool nullable) = Resolve(property.Schema);
        bool mayBeNamed = (NeedsType(target) && !_typeNames.ContainsKey(target)) || target.Kind is SchemaKind.Array or SchemaKind.Map;
        TypeRef type = TypeOf(property.Schema, mayBeNamed ? owner + PascalOf(property) : "");

        // Any value may be null, and JsonNode has no other way to say so.
        nullable |= type.Kind == TypeRefKind.Node && property.Required;
        Presence presence = property.Required
            ? nullable ? Presence.RequiredNullable : Presence.Required
            : nullable ? Presence.OptionalNullable : Presence.Optional;
        string? initial = presence != Presence.Required ? null
            : type.Kind == TypeRefKind.Enum && target.Enum!.Count == 1 && !target.EnumIsOpen ? MemberNames(target, type.Name)[0]
            : type.Kind == TypeRefKind.Boolean && target.Constraints?.Const is { } constant ? JsonText.Of(constant)
            : null;
        return new PropertyModel(
            property.Name,
            name,
            type,
            presence,
            property.Schema.Description ?? target.Description,
            DefaultText(property.Schema.Default ?? target.Default),
            initial,
            (target.Enum ?? target.Items?.Enum ?? (property.Schema.KnownValues.Count > 0 ? property.Schema : target).KnownValues).ToEquatableArray(),
            target.UniqueItems,
            property.Schema.ReadOnly || target.ReadOnly,
            property.Schema.WriteOnly || target.WriteOnly)
        {
            Keywords = _settings.Facts ? FactKeywords.OfValue(property.Schema) : null,
            Placeholders = PlaceholderModel.Of(property.Schema),
            Rules = ValueRulesReader.Of(property.Schema, type),
            Deprecation = _settings.Facts && property.Schema.Deprecated ? FactKeywords.Deprecation(property.Schema.Description) : null,
        };
    }

    /// <summary>A default as text.</summary>
    public static string? DefaultText(DocumentNode? node) =>
        node is null ? null
        : node.Kind is NodeKind.Object or NodeKind.Array ? JsonText.Of(node)
        : node.Text;

    private EnumModel BuildEnum(Schema schema, string name)
    {
        IReadOnlyList<string> members = MemberNames(schema, name);
        return new EnumModel(
            name,
            schema.Pointer,
            schema.Description,
            _inRequests.Contains(schema),
            _inResponses.Contains(schema),
            EnumValues.TypeOf(schema)!,
            schema.Enum!.Select((value, i) => new EnumMemberModel(members[i], value) { Deprecation = DeprecationOf(schema, value) }).ToEquatableArray())
        {
            IsOpen = schema.EnumIsOpen,
        };
    }

    private string? DeprecationOf(Schema schema, string value) =>
        _settings.Facts && schema.DeprecatedValues is { } deprecated && deprecated.TryGetValue(value, out string? description) ? FactKeywords.Deprecation(description) : null;

    // A document has few names of members, each many times.
    private string PascalOf(SchemaProperty property)
    {
        if (!_pascalNames.TryGetValue(property.Name, out string? name))
        {
            _pascalNames[property.Name] = name = Identifiers.Pascal(property.Name);
        }

        return name;
    }

    /// <summary>C# names of an object's properties or an enumeration's values, in order.</summary>
    private IReadOnlyList<string> MemberNames(Schema schema, string typeName)
    {
        if (!_memberNames.TryGetValue(schema, out IReadOnlyList<string>? names))
        {
            bool isEnum = schema.Enum is not null;
            Dictionary<string, string> inherited = schema.Base is { } basis ? InheritedNames(basis, typeName) : NoNames;
            NameScope scope = _memberScope;
            scope.Clear();
            scope.TryTake(typeName);
            scope.Reserve(isEnum ? ReservedNames.OfEnum : ReservedNames.OfClass);
            scope.Reserve(inherited.Values);
            var claimed = new string[isEnum ? schema.Enum!.Count : schema.Properties.Count];
            for (int i = 0; i < claimed.Length; i++)
            {
                if (isEnum)
                {
                    string value = schema.Enum![i];
                    claimed[i] = Claim(scope, Identifiers.Pascal(schema.EnumNames?[i] ?? value), value, schema.Location, typeName);
                }
                else
                {
                    SchemaProperty property = schema.Properties[i];
                    claimed[i] = inherited.TryGetValue(property.Name, out string? known) ? known : Claim(scope, PascalOf(property), property.Name, property.NameLocation, typeName);
                }
            }

            names = claimed;
            _memberNames.Add(schema, names);
        }

        return names;
    }

    /// <summary>C# names of the members that base classes declare, by their names in JSON.</summary>
    private Dictionary<string, string> InheritedNames(Schema basis, string typeName)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<string> members = MemberNames(basis, TypeOf(basis, typeName + "Base").Name);
        for (int i = 0; i < members.Count; i++)
        {
            names[basis.Properties[i].Name] = members[i];
        }

        return names;
    }

    private UnionModel BuildUnion(Schema schema, string name)
    {
        UnionShape shape = schema.Union!;
        string kindName = Names.Take(name + "Kind");
        TypeRef[] types = shape.Variants.Select((variant, i) => TypeOf(variant, name + VariantPlace(shape, i))).ToArray();
        WrappedModel?[] wrapped = shape.Variants.Select((variant, i) => Wrapped(variant, types[i])).ToArray();

        var variantNames = new NameScope(StringComparer.Ordinal, UnknownVariant, NoVariant, "Value", "Kind");
        var converted = new HashSet<TypeRef>();
        var variants = new List<VariantModel>();
        for (int i = 0; i < types.Length; i++)
        {
            // Raw JSON is what an unknown variant is made of; a conversion would hide which of the two is meant.
            bool converts = types[i].Kind != TypeRefKind.Element && converted.Add(types[i]);
            WrappedModel? content = wrapped[i] is { } candidate
                && !types.Contains(candidate.Type)
                && wrapped.Count(other => other?.Type == candidate.Type) == 1
                    ? candidate
                    : null;
            variants.Add(new VariantModel(variantNames.Take(VariantName(types[i])), types[i], converts, content)
            {
                Rules = ValueRulesReader.Of(shape.Variants[i], types[i]),
                Undecided = shape.Undecided.Contains(i),
            });
        }

        return new UnionModel(
            name,
            kindName,
            schema.Pointer,
            schema.Description,
            _inRequests.Contains(schema),
            _inResponses.Contains(schema),
            variants.ToEquatableArray(),
            shape.Strings,
            shape.Integers,
            shape.Numbers,
            shape.Booleans,
            shape.Arrays,
            Selector(shape.Objects))
        {
            FirstItems = shape.FirstItems.Select(pair => new FirstItemCase(pair.Key, pair.Value)).ToEquatableArray(),
        };
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

    private static string VariantName(TypeRef type) => type.Kind switch
    {
        TypeRefKind.String => "String",
        TypeRefKind.Int32 or TypeRefKind.Int64 => "Integer",
        TypeRefKind.Single or TypeRefKind.Double or TypeRefKind.Decimal => "Number",
        TypeRefKind.Boolean => "Boolean",
        TypeRefKind.DateTime => "DateTime",
        TypeRefKind.Date => "Date",
        TypeRefKind.Guid => "Uuid",
        TypeRefKind.Uri => "Uri",
        TypeRefKind.Bytes => "Bytes",
        TypeRefKind.Node => "Any",
        TypeRefKind.FreeFormObject => "Object",
        TypeRefKind.Element => "Json",
        TypeRefKind.Array => VariantName(type.Item!) + "Array",
        TypeRefKind.Map => VariantName(type.Item!) + "Map",
        _ => type.Name,
    };

    private static ObjectSelectorModel? Selector(ObjectSelector? selector) => selector switch
    {
        ObjectSelector.Always always => new ObjectSelectorModel(null, default, SchemaKind.String, always.Variant),
        ObjectSelector.ByPropertyValue value => new ObjectSelectorModel(value.PropertyName, Cases(value.Values), value.Kind, value.Otherwise),
        ObjectSelector.ByPresence presence => new ObjectSelectorModel(null, Cases(presence.Properties), SchemaKind.String, presence.Otherwise),
        _ => null,
    };

    private static EquatableArray<ObjectSelectorCase> Cases(IReadOnlyList<KeyValuePair<string, int>> cases) =>
        cases.Select(pair => new ObjectSelectorCase(pair.Key, pair.Value)).ToEquatableArray();

    /// <summary>The content of a variant that consists of a constant and one required object.</summary>
    private WrappedModel? Wrapped(Schema variant, TypeRef type)
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

        string property = MemberNames(schema, type.Name)[1 - constant];
        return new WrappedModel(TypeOf(content, type.Name + property), property);
    }

    private void MarkDirections(OpenApiDocument document)
    {
        foreach (Operation operation in document.Operations)
        {
            foreach (Parameter parameter in operation.Parameters)
            {
                Mark(parameter.Schema, _inRequests, skip: schema => schema.ReadOnly);
            }

            foreach (MediaType media in operation.RequestBody?.Content ?? [])
            {
                Mark(media.Schema, _inRequests, skip: schema => schema.ReadOnly);
                Mark(media.ItemSchema, _inRequests, skip: schema => schema.ReadOnly);
                foreach (Parameter header in media.Encodings.SelectMany(encoding => encoding.Headers))
                {
                    Mark(header.Schema, _inRequests, skip: schema => schema.ReadOnly);
                }
            }

            foreach (MediaType media in operation.Responses.SelectMany(response => response.Content))
            {
                Mark(media.Schema, _inResponses, skip: schema => schema.WriteOnly);
                Mark(media.ItemSchema, _inResponses, skip: schema => schema.WriteOnly);
            }

            foreach (ResponseHeader header in operation.Responses.SelectMany(response => response.Headers))
            {
                Mark(header.Schema, _inResponses, skip: schema => schema.WriteOnly);
            }
        }

        // Of these the program is the server: it reads what comes and writes the answer.
        foreach (Webhook webhook in document.Webhooks)
        {
            foreach (MediaType media in webhook.RequestBody?.Content ?? [])
            {
                Mark(media.Schema, _inResponses, skip: schema => schema.WriteOnly);
            }

            foreach (MediaType media in webhook.Responses.SelectMany(response => response.Content))
            {
                Mark(media.Schema, _inRequests, skip: schema => schema.ReadOnly);
            }
        }
    }

    private void Mark(Schema? start, HashSet<Schema> reached, Func<Schema, bool> skip)
    {
        Stack<Schema> pending = _unmarked;
        Push(start);
        while (pending.Count > 0)
        {
            Schema schema = pending.Pop();
            if (skip(schema) || !reached.Add(schema))
            {
                continue;
            }

            Push(schema.Target);
            Push(schema.Items);
            Push(schema.AdditionalProperties);
            Push(schema.ContentSchema);
            Push(schema.Events?.Data);
            foreach (SchemaProperty property in schema.Properties)
            {
                Push(property.Schema);
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

        // Most schemas are plain values: they have no type of their own, and lead to none.
        void Push(Schema? schema)
        {
            if (schema is not (null or { Kind: SchemaKind.String or SchemaKind.Integer or SchemaKind.Number or SchemaKind.Boolean, Enum: null, ContentSchema: null }))
            {
                pending.Push(schema);
            }
        }
    }
}
