namespace Speclyn.OpenApi.Documents;

/// <summary>What stands at one place of a YAML text: a scalar that has no type yet, or a finished value. It may still turn out to be a key.</summary>
/// <param name="Scalar">The scalar; of no meaning when there is a node.</param>
/// <param name="Node">A collection, or what an alias stands for.</param>
/// <param name="IsAlias">Whether an alias stands there.</param>
internal readonly record struct YamlContent(YamlScalar Scalar, DocumentNode? Node = null, bool IsAlias = false)
{
    /// <summary>Whether a ':' may follow directly in a flow collection, as it does in JSON.</summary>
    public bool IsLikeJson => Node is null ? !Scalar.IsPlain : !IsAlias;

    /// <summary>Its text as a name; null when it has none.</summary>
    public string? Name => Node is null ? Scalar.Text : Node.Kind is NodeKind.Object or NodeKind.Array ? null : Node.Text;
}
