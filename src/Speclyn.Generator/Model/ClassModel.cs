namespace Speclyn.Generator.Model;

/// <summary>A class for an object schema.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Pointer">JSON pointer of its schema.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="InRequest">Whether a request can carry it.</param>
/// <param name="InResponse">Whether a response can carry it.</param>
/// <param name="Properties">The known members.</param>
/// <param name="Extra">Type of members that the schema does not name; null when they are refused or dropped.</param>
internal sealed record ClassModel(
    string Name,
    string Pointer,
    string? Description,
    bool InRequest,
    bool InResponse,
    EquatableArray<PropertyModel> Properties,
    TypeRef? Extra) : TypeModel(Name, Pointer, Description, InRequest, InResponse);
