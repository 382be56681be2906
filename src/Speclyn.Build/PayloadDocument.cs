using System;
using Microsoft.Build.Framework;

namespace Speclyn.Build;

/// <summary>An <c>OpenApiSpec</c> item.</summary>
/// <param name="Path">The full path of the document.</param>
/// <param name="BundleId">The id that its package, or the one that it replaces, gives it; empty when there is none.</param>
internal sealed record PayloadDocument(string Path, string BundleId)
{
    /// <summary>How to call the document in <c>Spec</c>.</summary>
    public string Name => BundleId.Length > 0 ? BundleId : System.IO.Path.GetFileName(Path);

    /// <summary>Reads an item.</summary>
    public static PayloadDocument Of(ITaskItem item) =>
        new(item.GetMetadata("FullPath"), item.GetMetadata("BundleId") is { Length: > 0 } id ? id : item.GetMetadata("Replaces"));

    /// <summary>Whether <c>Spec</c> means this document.</summary>
    public bool IsCalled(string spec) =>
        string.Equals(spec, BundleId, StringComparison.Ordinal)
        || string.Equals(spec, System.IO.Path.GetFileName(Path), StringComparison.OrdinalIgnoreCase)
        || string.Equals(spec, System.IO.Path.GetFileNameWithoutExtension(Path), StringComparison.OrdinalIgnoreCase)
        || (spec.IndexOfAny(['/', '\\']) >= 0 && Path.Replace('\\', '/').EndsWith("/" + spec.Replace('\\', '/').TrimStart('.', '/'), StringComparison.OrdinalIgnoreCase));
}
