using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Analyzers;

/// <summary>
/// What the documents say about the generated API that a compilation can see, read from the attributes on it.
/// Every generated assembly has attribute classes of its own, so they are matched by name and shape, never by identity.
/// </summary>
internal sealed class ApiFacts
{
    /// <summary>A type that every assembly with generated code has.</summary>
    private const string MarkerType = "Speclyn.Generated.JsonBuffer";

    /// <summary>The one version of the attributes that this code understands.</summary>
    private const int KnownFactsVersion = 1;

    private static readonly ConditionalWeakTable<Compilation, ApiFacts?> Known = new();

    private readonly SymbolCache<IAssemblySymbol, bool> _readable = new(IsReadable);
    private readonly SymbolCache<INamedTypeSymbol, TypeFacts> _types;
    private readonly SymbolCache<IPropertySymbol, PropertyFact?> _properties;
    private readonly SymbolCache<IParameterSymbol, ParameterFact?> _parameters;
    private readonly SymbolCache<IMethodSymbol, bool> _operations;
    private readonly SymbolCache<INamedTypeSymbol, ImmutableArray<IPropertySymbol>> _required;
    private readonly SymbolCache<INamedTypeSymbol, ImmutableArray<IPropertySymbol>> _settable = new(ReadSettable);
    private readonly SymbolCache<INamedTypeSymbol, ImmutableDictionary<string, IPropertySymbol>> _byName;
    private readonly SymbolCache<INamedTypeSymbol, IReadOnlyDictionary<string, JsonMemberFact>> _json;
    private readonly SymbolCache<INamedTypeSymbol, ObjectFact?> _objects;
    private readonly SymbolCache<INamedTypeSymbol, bool> _followed;
    private readonly SymbolCache<ISymbol, DeprecationFact?> _deprecations;
    private readonly SymbolCache<INamedTypeSymbol, UnionFact?> _unions;

    private ApiFacts()
    {
        _types = new(ReadType);
        _properties = new(ReadProperty);
        _parameters = new(ReadParameter);
        _operations = new(method => Find(method, "OpenApiOperationAttribute") is not null);
        _required = new(ReadRequired);
        _byName = new(ReadByName);
        _json = new(ReadJsonMembers);
        _objects = new(ReadObject);
        _deprecations = new(ReadDeprecation);
        _unions = new(type => TypeFactsOf(type).IsUnion ? UnionFact.Read(type) : null);
        _followed = new(type => !RequiredOf(type).IsEmpty || ObjectOf(type) is not null || (IsRequestModel(type) && SettableOf(type).Any(property => ReadOnlyNameOf(property) is not null)));
    }

    /// <summary>The facts of a compilation, the same for all rules; null when nothing it sees was generated: then no rule has work to do.</summary>
    public static ApiFacts? Of(Compilation compilation) => Known.GetValue(
        compilation, static key => key.GetTypesByMetadataName(MarkerType).IsEmpty ? null : new ApiFacts());

    /// <summary>Whether the type is a generated class that requests can reach.</summary>
    public bool IsRequestModel(ITypeSymbol? type) => type is { TypeKind: TypeKind.Class } && TypeFactsOf(type).InRequest;

    /// <summary>
    /// Whether a constructor of a generated class sets no more than the generator writes; one that somebody added to the partial class may set anything.
    /// </summary>
    public bool IsGeneratedConstructor(IMethodSymbol? constructor) => constructor is { Parameters.IsEmpty: true }
        && (constructor.IsImplicitlyDeclared
            || constructor.DeclaringSyntaxReferences is not [var declaration]
            || Find(constructor.ContainingType, "OpenApiSchemaAttribute")?.ApplicationSyntaxReference?.SyntaxTree == declaration.SyntaxTree);

    /// <summary>Whether the type was made from a schema, be it of a request or of a response.</summary>
    public bool IsGenerated(ITypeSymbol? type) => type is not null && TypeFactsOf(type).IsSchema;

    /// <summary>Whether the type is a generated union that requests can reach.</summary>
    public bool IsUnion(ITypeSymbol? type) => type is { TypeKind: TypeKind.Struct } && TypeFactsOf(type) is { IsUnion: true, InRequest: true };

    /// <summary>The open enum behind a type, or behind the nullable form of it, when requests can reach it.</summary>
    public EnumFact? EnumOf(ITypeSymbol? type) =>
        WithoutNullable(type) is { TypeKind: TypeKind.Struct } plain && TypeFactsOf(plain) is { InRequest: true } facts ? facts.Enum : null;

    /// <summary>Whether the type is the <c>Optional</c> of generated code.</summary>
    public bool IsOptional(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Optional", Arity: 1 } && CanHaveFacts(type);

    /// <summary>Whether the type is one that a document's types need, and no schema stands for.</summary>
    public bool IsSupport(INamedTypeSymbol type) =>
        type is { Name: "Optional" or "SchemaViolation" or "FilePart" or "ServerSentEvent" or "ApiException", ContainingAssembly: { } assembly }
        && _readable.Of(assembly)
        && !type.ContainingNamespace.GetTypeMembers("OpenApiSchemaAttribute").IsEmpty;

    /// <summary>The fact on a property of a request model; null for read-only members, which no request carries.</summary>
    public PropertyFact? PropertyOf(IPropertySymbol? property) => FactOf(property) is { ReadOnly: false } fact && TypeFactsOf(property!.ContainingType).InRequest ? fact : null;

    /// <summary>The document's name of a property of a request model that only responses carry; null for any other.</summary>
    public string? ReadOnlyNameOf(IPropertySymbol? property) => FactOf(property) is { ReadOnly: true } fact && TypeFactsOf(property!.ContainingType).InRequest ? fact.Name : null;

    private PropertyFact? FactOf(IPropertySymbol? property) => property is not null && CanHaveFacts(property) ? _properties.Of(property) : null;

    // Of what others wrote nothing is remembered: there is far more of it.
    private bool CanHaveFacts(ISymbol symbol) => symbol.ContainingAssembly is { } assembly && _readable.Of(assembly);

    /// <summary>The fact on a parameter of an operation.</summary>
    public ParameterFact? ParameterOf(IParameterSymbol? parameter) =>
        parameter is not null && CanHaveFacts(parameter) ? _parameters.Of(parameter) : null;

    /// <summary>Whether a call of the method sends a request.</summary>
    public bool IsOperation(IMethodSymbol method) => CanHaveFacts(method) && _operations.Of(method);

    /// <summary>The members that whoever creates the class has to set, base classes first.</summary>
    public ImmutableArray<IPropertySymbol> RequiredOf(INamedTypeSymbol type) => _required.Of(type);

    /// <summary>What the schema of a class says about members together; null when it says nothing.</summary>
    public ObjectFact? ObjectOf(INamedTypeSymbol type) => _objects.Of(type);

    /// <summary>Whether the schema of a class allows no members but those that it names.</summary>
    public bool IsClosed(INamedTypeSymbol type) => TypeFactsOf(type).Object is { IsClosed: true };

    /// <summary>The members of a class whose values the rules about members together need to know.</summary>
    public ImmutableArray<IPropertySymbol> SettableOf(INamedTypeSymbol type) => _settable.Of(type);

    /// <summary>The properties of a class by the document's names.</summary>
    public ImmutableDictionary<string, IPropertySymbol> PropertiesOf(INamedTypeSymbol type) => _byName.Of(type);

    /// <summary>The members of a class by their names in JSON, be it of a request or of a response.</summary>
    public IReadOnlyDictionary<string, JsonMemberFact> JsonMembersOf(INamedTypeSymbol type) => _json.Of(type);

    /// <summary>The open enum that a type is, be it of a request or of a response.</summary>
    public EnumFact? EnumFactOf(ITypeSymbol type) => type is { TypeKind: TypeKind.Struct } ? TypeFactsOf(type).Enum : null;

    /// <summary>The variants of a generated union, be it of a request or of a response; null when they are not known.</summary>
    public UnionFact? UnionFactOf(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Struct } union && CanHaveFacts(union) ? _unions.Of(union) : null;

    /// <summary>How to tell what a value of a union or of a class that others extend is; null where that is not known.</summary>
    public VariantFact? VariantFactOf(ITypeSymbol type) => TypeFactsOf(type).Variants;

    /// <summary>What the document says of a member or parameter that it calls deprecated; null for any other.</summary>
    public DeprecationFact? DeprecationOf(ISymbol symbol) =>
        CanHaveFacts(symbol) ? _deprecations.Of(symbol) : null;

    /// <summary>Whether the rules about completeness follow the objects of a class.</summary>
    public bool IsFollowed(INamedTypeSymbol type) => CanHaveFacts(type) && _followed.Of(type);

    /// <summary>The type itself, or what is in <c>T?</c> of a value type.</summary>
    public static ITypeSymbol? WithoutNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static ImmutableArray<IPropertySymbol> ReadSettable(INamedTypeSymbol type) => Levels(type)
        .SelectMany(level => level.GetMembers())
        .OfType<IPropertySymbol>()
        .Where(property => property is { IsStatic: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public, IsOverride: false })
        .ToImmutableArray();

    private ImmutableDictionary<string, IPropertySymbol> ReadByName(INamedTypeSymbol type)
    {
        ImmutableDictionary<string, IPropertySymbol>.Builder properties = ImmutableDictionary.CreateBuilder<string, IPropertySymbol>();
        foreach (IPropertySymbol property in SettableOf(type))
        {
            if (PropertyOf(property) is { } fact)
            {
                properties[fact.Name] = property;
            }
        }

        return properties.ToImmutable();
    }

    private ObjectFact? ReadObject(INamedTypeSymbol type)
    {
        if (!IsRequestModel(type))
        {
            return null;
        }

        var templates = new List<(string Member, TextTemplate Template)>();
        foreach (KeyValuePair<string, IPropertySymbol> property in PropertiesOf(type))
        {
            if (PropertyOf(property.Value)!.Value?.TemplateOfTexts is { Path.Count: > 0 } template)
            {
                templates.Add((property.Key, template));
            }
        }

        ObjectFact fact = (TypeFactsOf(type).Object ?? ObjectFact.None) with { Templates = templates };
        return fact.HasRules ? fact : null;
    }

    private IReadOnlyDictionary<string, JsonMemberFact> ReadJsonMembers(INamedTypeSymbol type)
    {
        var members = new Dictionary<string, JsonMemberFact>();
        foreach (IPropertySymbol property in SettableOf(type))
        {
            // The class itself comes before those that it extends.
            if (FactOf(property) is { } fact && !members.ContainsKey(fact.Name))
            {
                members.Add(fact.Name, new JsonMemberFact(property.Type, fact.Value, fact.Required, fact.Nullable, fact.ReadOnly || fact.WriteOnly));
            }
        }

        return members;
    }

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is { SpecialType: not SpecialType.System_Object }; level = level.BaseType)
        {
            yield return level;
        }
    }

    private ImmutableArray<IPropertySymbol> ReadRequired(INamedTypeSymbol type)
    {
        if (!IsRequestModel(type))
        {
            return ImmutableArray<IPropertySymbol>.Empty;
        }

        var found = new List<IPropertySymbol>();
        var seen = new HashSet<string>();
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            int at = 0;
            foreach (ISymbol member in level.GetMembers())
            {
                // With the C# modifier 'required' the compiler reports; a nullable one is complete without a value: it is sent as null.
                if (member is IPropertySymbol { IsStatic: false, IsRequired: false, SetMethod: not null } property
                    && PropertyOf(property) is { Required: true, Initialized: false, Nullable: false }
                    && seen.Add(property.Name))
                {
                    found.Insert(at++, property);
                }
            }
        }

        return found.ToImmutableArray();
    }

    private TypeFacts TypeFactsOf(ITypeSymbol type) =>
        type is INamedTypeSymbol named && CanHaveFacts(named) ? _types.Of(named) : TypeFacts.None;

    private TypeFacts ReadType(INamedTypeSymbol type)
    {
        if (Find(type, "OpenApiSchemaAttribute") is not { } schema || Text(schema) is not { } pointer)
        {
            return TypeFacts.None;
        }

        EnumFact? enumFact = null;
        if (Find(type, "OpenApiEnumAttribute") is { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } values] } attribute)
        {
            DocumentNode? deprecated = NamedJson(attribute, "Deprecated");
            enumFact = new EnumFact(
                SchemaName(pointer),
                values.Values
                    .Select(value => value.Value)
                    .OfType<string>()
                    .Select(value => new EnumValue(value, MemberFor(type, value)) { Deprecation = deprecated?[value]?.Text })
                    .ToImmutableArray(),
                Flag(attribute, "Open"));
        }

        DocumentNode? keywords = NamedJson(schema, "Keywords");
        return new TypeFacts(IsSchema: true, Flag(schema, "InRequest"), Find(type, "OpenApiUnionAttribute") is not null, enumFact, ObjectFact.Read(keywords), VariantFact.Read(keywords));
    }

    // The nested class Values pairs the names of the members with what they stand for.
    private static string? MemberFor(INamedTypeSymbol type, string value)
    {
        foreach (INamedTypeSymbol nested in type.GetTypeMembers("Values"))
        {
            foreach (ISymbol member in nested.GetMembers())
            {
                if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } constant } && (constant as string ?? Constants.NumberText(constant)) == value)
                {
                    return member.Name;
                }
            }
        }

        return null;
    }

    private PropertyFact? ReadProperty(IPropertySymbol property)
    {
        if (Find(property, "OpenApiPropertyAttribute") is not { } attribute || Text(attribute) is not { } name)
        {
            return null;
        }

        return new PropertyFact(name)
        {
            Required = Flag(attribute, "Required"),
            Initialized = Flag(attribute, "Initialized"),
            Nullable = Flag(attribute, "Nullable"),
            ReadOnly = Flag(attribute, "ReadOnly"),
            WriteOnly = Flag(attribute, "WriteOnly"),
            Value = ReadValue(attribute),
        };
    }

    private ParameterFact? ReadParameter(IParameterSymbol parameter) =>
        Find(parameter, "OpenApiParameterAttribute") is { ConstructorArguments: [{ Value: string name }, { Value: string location }] } attribute
            ? new ParameterFact(name, location) { Required = Flag(attribute, "Required"), Value = ReadValue(attribute) }
            : null;

    private DeprecationFact? ReadDeprecation(ISymbol symbol)
    {
        switch (symbol)
        {
            case IPropertySymbol { IsStatic: true }:
                return DeprecationOfValue(symbol.ContainingType, symbol.Name);
            case IFieldSymbol { ContainingType: { Name: "Values", ContainingType: { } type } }:
                return DeprecationOfValue(type, symbol.Name);
            case IPropertySymbol:
                return Deprecation(Find(symbol, "OpenApiPropertyAttribute"), null);
            case IMethodSymbol:
                return Deprecation(Find(symbol, "OpenApiOperationAttribute"), "OperationId");
            case IParameterSymbol:
                return Deprecation(Find(symbol, "OpenApiParameterAttribute"), null);
            default:
                return null;
        }
    }

    private DeprecationFact? DeprecationOfValue(INamedTypeSymbol type, string member)
    {
        foreach (EnumValue value in EnumFactOf(type)?.Values ?? ImmutableArray<EnumValue>.Empty)
        {
            if (value.Member == member && value.Deprecation is { } text)
            {
                return new DeprecationFact(value.Json, text);
            }
        }

        return null;
    }

    // An operation without an id is called by its method and path.
    private static DeprecationFact? Deprecation(AttributeData? attribute, string? id) =>
        attribute is not null && NamedText(attribute, "Deprecated") is { } text
            ? new DeprecationFact(
                (id is null ? Text(attribute) : NamedText(attribute, id)) ?? string.Join(" ", attribute.ConstructorArguments.Select(argument => argument.Value)), text)
            : null;

    private static ValueFact? ReadValue(AttributeData attribute) => ValueFact.Read(NamedText(attribute, "Keywords"), Flag(attribute, "UniqueItems"));

    /// <summary>The attribute of generated code that a symbol carries; null when it carries none of that name.</summary>
    public AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            // Public attributes of these names exist in other packages; ours are internal to the assembly that uses them.
            if (attribute.AttributeClass is { ContainingType: null, IsSealed: true, DeclaredAccessibility: Accessibility.Internal } type
                && type.Name == name
                && symbol.ContainingAssembly is { } assembly
                && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly)
                && _readable.Of(assembly))
            {
                return attribute;
            }
        }

        return null;
    }

    private static bool IsReadable(IAssemblySymbol assembly)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "OpenApiDocumentAttribute", ConstructorArguments: [{ Value: int version }, ..] }
                && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass.ContainingAssembly, assembly))
            {
                return version == KnownFactsVersion;
            }
        }

        return false;
    }

    private static string? Text(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..] ? text : null;

    private static bool Flag(AttributeData attribute, string name) => Named(attribute, name) is true;

    private static string? NamedText(AttributeData attribute, string name) => Named(attribute, name) as string;

    private static DocumentNode? NamedJson(AttributeData attribute, string name) =>
        NamedText(attribute, name) is { } json ? JsonDocumentReader.Read(new DocumentSource("", json), new ProblemCollector(), CancellationToken.None) : null;

    private static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    // '/components/schemas/EnabledFeatures' is EnabledFeatures, '/…/properties/kinds/items' is kinds.
    private static string SchemaName(string pointer)
    {
        string[] segments = pointer.Split('/');
        int last = segments.Length - 1;
        while (last > 0 && (segments[last] is "items" or "additionalProperties" || segments[last].All(char.IsDigit)))
        {
            last--;
        }

        return segments[last].Replace("~1", "/").Replace("~0", "~");
    }

    private sealed record TypeFacts(bool IsSchema, bool InRequest, bool IsUnion, EnumFact? Enum, ObjectFact? Object, VariantFact? Variants)
    {
        public static readonly TypeFacts None = new(false, false, false, null, null, null);
    }
}
