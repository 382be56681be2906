using System;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Generator.Inputs;

/// <summary>A document's text, equal to any other with the same content.</summary>
internal sealed class SpecText(SourceText text) : IEquatable<SpecText>
{
    public SourceText Text { get; } = text;

    public bool Equals(SpecText? other) =>
        other is not null && (ReferenceEquals(Text, other.Text) || Text.ContentEquals(other.Text));

    public override bool Equals(object? obj) => Equals(obj as SpecText);

    public override int GetHashCode() => Text.Length;
}
