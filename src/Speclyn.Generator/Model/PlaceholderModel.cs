using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>How a text names things.</summary>
/// <param name="Example">A placeholder; null where the whole text is a name.</param>
/// <param name="Path">What declares the names; empty when nothing does.</param>
/// <param name="Known">Names that need no declaration.</param>
internal sealed record PlaceholderModel(string? Example, string Path, EquatableArray<string> Known)
{
    /// <summary>That of a member or its items; null when it is no such text.</summary>
    public static PlaceholderModel? Of(Schema schema) => TextTemplate.Of(schema) is { } template
        ? new PlaceholderModel(template.Style == TemplateStyle.Name ? null : template.Written("name"), string.Join("/", template.Path), template.Known.ToEquatableArray())
        : null;
}
