using System.Collections.Generic;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Testing;

/// <summary>A document as a project declares it.</summary>
/// <param name="fileName">Its file name.</param>
/// <param name="text">Its text.</param>
public sealed class SpecDocument(string fileName, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    /// <summary>The metadata of its item.</summary>
    public Dictionary<string, string> Metadata { get; } = new() { ["OpenApiSpec"] = "true" };

    /// <inheritdoc/>
    public override string Path => "/project/" + fileName;

    /// <summary>Sets <c>Namespace</c>.</summary>
    public string Namespace
    {
        init => Metadata["OpenApiNamespace"] = value;
    }

    /// <summary>Sets <c>Client</c>.</summary>
    public string Client
    {
        init => Metadata["OpenApiClient"] = value;
    }

    /// <summary>Sets <c>Operations</c>.</summary>
    public string Operations
    {
        init => Metadata["OpenApiOperations"] = value;
    }

    /// <summary>Sets <c>Accessibility</c>.</summary>
    public string Accessibility
    {
        init => Metadata["OpenApiAccessibility"] = value;
    }

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>The same item with another text.</summary>
    public SpecDocument With(string newText)
    {
        var changed = new SpecDocument(fileName, newText);
        changed.Metadata.Clear();
        foreach ((string key, string value) in Metadata)
        {
            changed.Metadata[key] = value;
        }

        return changed;
    }
}
