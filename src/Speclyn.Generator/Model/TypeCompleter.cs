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

/// <summary>
/// Models what types consist of. Names in the document's namespace depend on the order in which they are taken; all else depends on the schema
/// alone, so a thread of the pool models a type while the types after it are named.
/// </summary>
internal sealed class TypeCompleter
{
    private const string UnknownVariant = "Unknown";
    private const string NoVariant = "None";

    private static readonly Dictionary<string, string> NoNames = [];

    private readonly SpecSettings _settings;
    private readonly AheadQueue<(int Index, TypeOutline Outline)> _unmodelled;
    private readonly Lazy<Directions> _directions;
    private readonly List<TypeModel?> _models = [];
    private readonly List<DocumentProblem> _problems = [];
    private readonly PartitionedDictionary<Schema, IReadOnlyList<string>> _memberNames = new(null, RuntimeHelpers.GetHashCode);
    private readonly NameScope _memberScope = new(StringComparer.Ordinal);
    private readonly TextCache _pascalNames = new(Identifiers.Pascal);
    private readonly TextCache _keywords = new(static keywords => keywords);

    public TypeCompleter(OpenApiDocument document, SpecSettings settings, CancellationToken cancellationToken)
    {
        _settings = settings;
        _unmodelled = new AheadQueue<(int Index, TypeOutline Outline)>(Complete, cancellationToken);
        _directions = new Lazy<Directions>(() => new Directions(document));
    }

    /// <summary>Takes a type that is named.</summary>
    /// <param name="index">Its place among the types.</param>
    /// <param name="outline">The type.</param>
    public void Add(int index, TypeOutline outline) => _unmodelled.Add((index, outline));

    /// <summary>The models of all types so far, in their places.</summary>
    /// <param name="problems">Takes what was found on the way.</param>
    public IEnumerable<TypeModel> Complete(List<DocumentProblem> problems)
    {
        _unmodelled.Complete();
        problems.AddRange(_problems);
        _problems.Clear();
        return _models.Select(model => model!);
    }

    private void Complete((int Index, TypeOutline Outline) type)
    {
        while (_models.Count <= type.Index)
        {
            _models.Add(null);
        }

        _models[type.Index] = ModelOf(type.Outline);
    }

    private TypeModel ModelOf(TypeOutline outline)
    {
        TypeModel model = outline switch
        {
            ClassOutline type => Class(type),
            UnionOutline union => Union(union),
            _ => Enumeration(outline.Type),
        };
        return _settings.Facts && FactKeywords.OfType(outline.Type.Schema, model) is { } keywords ? model with { Keywords = keywords } : model;
    }

    private ClassModel Class(ClassOutline outline)
    {
        (Schema schema, string name, NamedSchema? basis) = outline.Type;
        IReadOnlyList<string> names = MemberNames(outline.Type);
        Inheritance? inheritance = Hierarchy.Of(schema);
        var properties = new PropertyModel[schema.Properties.Count];
        for (int i = 0; i < properties.Length; i++)
        {
            PropertyModel property = Member(schema.Properties[i], names[i], outline.Members[i]);
            properties[i] = property.JsonName == inheritance?.PropertyName ? property with { IsDiscriminator = true } : property;
        }

        return new ClassModel(
            name,
            schema.Pointer,
            schema.Description,
            _directions.Value.InRequest(schema),
            _directions.Value.InResponse(schema),
            properties.ToEquatableArray(),
            outline.Extra)
        {
            Closed = schema.Closed,
            Rules = ValueRulesReader.OfClass(schema),
            ExtraIsInherited = outline.ExtraIsInherited,
            BaseName = basis?.Name,
            DerivedNames = outline.DerivedNames,
            Discriminator = inheritance?.PropertyName,
            DiscriminatorKind = inheritance?.Kind ?? SchemaKind.String,
            Discriminated = outline.Discriminated,
            ExtraRules = schema.AdditionalProperties is { } others && outline.Extra is { } extra ? ValueRulesReader.Of(others, extra.Item!) : null,
        };
    }

    /// <summary>A property of a class: the one of the base class that declares it first, if there is such.</summary>
    private PropertyModel Member(SchemaProperty property, string name, MemberOutline outline)
    {
        PropertyModel own = Property(property, name, outline.Type);
        if (outline.Declared is not { } inherited)
        {
            return own;
        }

        PropertyModel declared = Property(inherited.Property, name, inherited.Type);
        return declared with
        {
            Inherited = true,
            Demanded = property.Required && !declared.IsRequired && own.Presence == Presence.Required,
            Rules = own.Type == declared.Type ? own.Rules : declared.Rules,
        };
    }

    private PropertyModel Property(SchemaProperty property, string name, TypeRef type)
    {
        (Schema target, bool nullable) = TypeModelBuilder.Resolve(property.Schema);

        // Any value may be null, and JsonNode has no other way to say so.
        nullable |= type.Kind == TypeRefKind.Node && property.Required;
        Presence presence = property.Required
            ? nullable ? Presence.RequiredNullable : Presence.Required
            : nullable ? Presence.OptionalNullable : Presence.Optional;
        string? initial = presence != Presence.Required ? null
            : type.Kind == TypeRefKind.Enum && target.Enum!.Count == 1 && !target.EnumIsOpen ? MemberNames(new NamedSchema(target, type.Name, null))[0]
            : type.Kind == TypeRefKind.Boolean && target.Constraints?.Const is { } constant ? JsonText.Of(constant)
            : null;
        return new PropertyModel(
            property.Name,
            name,
            type,
            presence,
            property.Schema.Description ?? target.Description,
            DefaultText.Of(property.Schema, target),
            initial,
            (target.Enum ?? target.Items?.Enum ?? (property.Schema.KnownValues.Count > 0 ? property.Schema : target).KnownValues).ToEquatableArray(),
            target.UniqueItems,
            property.Schema.ReadOnly || target.ReadOnly,
            property.Schema.WriteOnly || target.WriteOnly)
        {
            Keywords = _settings.Facts && FactKeywords.OfValue(property.Schema) is { } keywords ? _keywords.Of(keywords) : null,
            Placeholders = PlaceholderModel.Of(property.Schema),
            Rules = ValueRulesReader.Of(property.Schema, type),
            Deprecation = _settings.Facts && property.Schema.Deprecated ? FactKeywords.Deprecation(property.Schema.Description) : null,
        };
    }

    private EnumModel Enumeration(NamedSchema type)
    {
        Schema schema = type.Schema;
        IReadOnlyList<string> members = MemberNames(type);
        return new EnumModel(
            type.Name,
            schema.Pointer,
            schema.Description,
            _directions.Value.InRequest(schema),
            _directions.Value.InResponse(schema),
            EnumValues.TypeOf(schema)!,
            schema.Enum!.Select((value, i) => new EnumMemberModel(members[i], value) { Deprecation = DeprecationOf(schema, value) }).ToEquatableArray())
        {
            IsOpen = schema.EnumIsOpen,
        };
    }

    private string? DeprecationOf(Schema schema, string value) =>
        _settings.Facts && schema.DeprecatedValues is { } deprecated && deprecated.TryGetValue(value, out string? description) ? FactKeywords.Deprecation(description) : null;

    /// <summary>C# names of an object's properties or an enumeration's values, in order.</summary>
    private IReadOnlyList<string> MemberNames(NamedSchema type)
    {
        if (!_memberNames.TryGetValue(type.Schema, out IReadOnlyList<string>? names))
        {
            names = type.Schema.Enum is { } values ? ValueNames(type, values) : PropertyNames(type);
            _memberNames.Add(type.Schema, names);
        }

        return names;
    }

    private string[] ValueNames(NamedSchema type, IReadOnlyList<string> values)
    {
        Schema schema = type.Schema;
        StartMembers(type.Name, ReservedNames.OfEnum);
        var names = new string[values.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Claim(_pascalNames.Of(schema.EnumNames?[i] ?? values[i]), values[i], schema.Location, type.Name);
        }

        return names;
    }

    private string[] PropertyNames(NamedSchema type)
    {
        Dictionary<string, string> inherited = type.Base is { } basis ? InheritedNames(basis) : NoNames;
        StartMembers(type.Name, ReservedNames.OfClass);
        _memberScope.Reserve(inherited.Values);
        IReadOnlyList<SchemaProperty> properties = type.Schema.Properties;
        var names = new string[properties.Count];
        for (int i = 0; i < names.Length; i++)
        {
            SchemaProperty property = properties[i];
            names[i] = inherited.TryGetValue(property.Name, out string? known)
                ? known
                : Claim(_pascalNames.Of(property.Name), property.Name, property.NameLocation, type.Name);
        }

        return names;
    }

    /// <summary>C# names of the members that base classes declare, by their names in JSON.</summary>
    private Dictionary<string, string> InheritedNames(NamedSchema basis)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<string> members = MemberNames(basis);
        for (int i = 0; i < members.Count; i++)
        {
            names[basis.Schema.Properties[i].Name] = members[i];
        }

        return names;
    }

    private void StartMembers(string typeName, HashSet<string> reserved)
    {
        _memberScope.Clear(reserved);
        _memberScope.TryTake(typeName);
    }

    /// <summary>Takes a name in the declaration space of a type; the document's author hears of it when it had to be another one.</summary>
    private string Claim(string name, string source, TextLocation location, string typeName)
    {
        string result = _memberScope.Take(name, source, out NameCollision? collision);

        // A member called like its type is everyday's business.
        if (collision is not null && collision.Wanted != typeName)
        {
            _problems.Add(collision.AsProblem(source, location));
        }

        return result;
    }

    private UnionModel Union(UnionOutline outline)
    {
        Schema schema = outline.Type.Schema;
        UnionShape shape = schema.Union!;
        IReadOnlyList<TypeRef> types = outline.Variants;
        var variantNames = new NameScope(StringComparer.Ordinal, UnknownVariant, NoVariant, "Value", "Kind");
        var converted = new HashSet<TypeRef>();
        var variants = new List<VariantModel>();
        for (int i = 0; i < types.Count; i++)
        {
            // Raw JSON is what an unknown variant is made of; a conversion would hide which of the two is meant.
            bool converts = types[i].Kind != TypeRefKind.Element && converted.Add(types[i]);
            WrappedModel? content = outline.Wrapped[i] is { } wrapped
                && !types.Contains(wrapped.Type)
                && outline.Wrapped.Count(other => other?.Type == wrapped.Type) == 1
                    ? new WrappedModel(wrapped.Type, MemberNames(wrapped.Variant)[wrapped.Property])
                    : null;
            variants.Add(new VariantModel(variantNames.Take(VariantName(types[i])), types[i], converts, content)
            {
                Rules = ValueRulesReader.Of(shape.Variants[i], types[i]),
                Undecided = shape.Undecided.Contains(i),
            });
        }

        return new UnionModel(
            outline.Type.Name,
            outline.KindName,
            schema.Pointer,
            schema.Description,
            _directions.Value.InRequest(schema),
            _directions.Value.InResponse(schema),
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
}
