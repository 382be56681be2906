using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>A class for an object schema.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Pointer">JSON pointer of its schema.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="InRequest">Whether a request can carry it.</param>
/// <param name="InResponse">Whether a response can carry it.</param>
/// <param name="Properties">The known members.</param>
/// <param name="Extra">The map of members that the schema does not name; null when they are not kept.</param>
internal sealed record ClassModel(
    string Name,
    string Pointer,
    string? Description,
    bool InRequest,
    bool InResponse,
    EquatableArray<PropertyModel> Properties,
    TypeRef? Extra) : TypeModel(Name, Pointer, Description, InRequest, InResponse)
{
    /// <summary>The class that it extends; null when it extends none.</summary>
    public string? BaseName { get; init; }

    /// <summary>The classes that extend it directly.</summary>
    public EquatableArray<string> DerivedNames { get; init; }

    /// <summary>JSON name of the member that names an object's class; null when no class extends it and it extends none.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The kind of that member's values: string, integer, number or boolean.</summary>
    public SchemaKind DiscriminatorKind { get; init; }

    /// <summary>The values of the discriminator that stand for it or for a class that extends it.</summary>
    public EquatableArray<DerivedModel> Discriminated { get; init; }

    /// <summary>Whether the property for members that the schema does not name is declared by a class that it extends.</summary>
    public bool ExtraIsInherited { get; init; }

    /// <summary>Whether members that the schema does not name are refused.</summary>
    public bool Closed { get; init; }

    /// <summary>What the schema asks of the object as a whole.</summary>
    public EquatableArray<RuleModel> Rules { get; init; }

    /// <summary>What the schema asks of members that it does not name.</summary>
    public ValueRules? ExtraRules { get; init; }
}
