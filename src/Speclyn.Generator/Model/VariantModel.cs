namespace Speclyn.Generator.Model;

/// <summary>One variant of a union.</summary>
/// <param name="Name">Its name in member names, e.g. <c>TransferTool</c>.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="ConvertsImplicitly">Whether a value of the type converts to the union: false where C# or another variant forbids it.</param>
/// <param name="Wrapped">The class whose instances the variant wraps in its one settable property, if they convert too.</param>
internal sealed record VariantModel(string Name, TypeRef Type, bool ConvertsImplicitly, WrappedModel? Wrapped)
{
    /// <summary>What the document asks of the value besides its type.</summary>
    public ValueRules? Rules { get; init; }

    /// <summary>Whether reading never chooses it, because nothing tells it from others.</summary>
    public bool Undecided { get; init; }
}
