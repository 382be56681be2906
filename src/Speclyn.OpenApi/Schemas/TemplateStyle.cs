namespace Speclyn.OpenApi.Schemas;

/// <summary>How a text names things.</summary>
public enum TemplateStyle
{
    /// <summary><c>{{name}}</c>.</summary>
    Mustache,

    /// <summary><c>{name}</c>.</summary>
    Braces,

    /// <summary>The whole text is a name.</summary>
    Name,
}
