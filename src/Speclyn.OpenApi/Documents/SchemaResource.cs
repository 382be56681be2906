using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>A part of a file that references in it are relative to: the file itself, or a schema with an <c>$id</c>.</summary>
/// <param name="node">The part.</param>
/// <param name="pointer">Where it is in its file.</param>
/// <param name="address">Its address.</param>
/// <param name="parent">The part that it stands in.</param>
internal sealed class SchemaResource(DocumentNode? node, string pointer, Uri address, SchemaResource? parent)
{
    /// <summary>The part; null when the file cannot be read.</summary>
    public DocumentNode? Node { get; } = node;

    /// <summary>Where it is in its file.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>Its address; a file without a declared one has the address of its path.</summary>
    public Uri Address { get; } = address;

    /// <summary>The part that it stands in; null for the file.</summary>
    public SchemaResource? Parent { get; } = parent;

    /// <summary>Places that <c>$anchor</c> and <c>$dynamicAnchor</c> name: pointers in the file.</summary>
    public Dictionary<string, ResolvedNode> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The address that a relative reference means here; null when the part has no address on the network.</summary>
    public string? AddressOf(string reference) =>
        DocumentPath.IsAddress(Address.OriginalString) && !DocumentPath.IsAddress(reference) && Resolve(reference) is { } resolved ? resolved.AbsoluteUri : null;

    /// <summary>The address that a reference means here; null when it is none.</summary>
    public Uri? Resolve(string reference) => Uri.TryCreate(Address, reference, out Uri? resolved) && resolved.IsAbsoluteUri ? resolved : null;
}
