namespace Speclyn.Generator.Model;

/// <summary>One generated type.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Pointer">JSON pointer of its schema.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="InRequest">Whether a request can carry it.</param>
/// <param name="InResponse">Whether a response can carry it.</param>
internal abstract record TypeModel(string Name, string Pointer, string? Description, bool InRequest, bool InResponse)
{
    /// <summary>What the document asks of the value besides its type, for the analyzers.</summary>
    public string? Keywords { get; init; }
}
