namespace Speclyn.OpenApi.Documents;

/// <summary>The kind of JSON value that a <see cref="DocumentNode"/> stands for.</summary>
public enum NodeKind
{
    /// <summary>An object: see <see cref="DocumentNode.Members"/>.</summary>
    Object,

    /// <summary>An array: see <see cref="DocumentNode.Items"/>.</summary>
    Array,

    /// <summary>A string: <see cref="DocumentNode.Text"/> is its decoded value.</summary>
    String,

    /// <summary>A number: <see cref="DocumentNode.Text"/> is its text in the document.</summary>
    Number,

    /// <summary>The literal <c>true</c>.</summary>
    True,

    /// <summary>The literal <c>false</c>.</summary>
    False,

    /// <summary>The literal <c>null</c>.</summary>
    Null,
}
