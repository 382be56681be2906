using System;
using Speclyn.Generator.Model;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Naming;

/// <summary>What content types are called in the names of methods: content types that one value is sent in alike have one name.</summary>
internal static class ContentNames
{
    /// <summary>The name of a content type, without its parameters.</summary>
    /// <param name="media">The content type.</param>
    /// <param name="kind">How it is sent.</param>
    public static string Of(MediaType media, BodyKind kind)
    {
        string type = MediaTypes.Essence(media.Name);
        string subtype = type.Substring(type.IndexOf('/') + 1);
        return kind switch
        {
            BodyKind.Json => subtype.IndexOf('*') >= 0 || subtype is "json" or "x-json" ? "Json" : Identifiers.Pascal(subtype),
            BodyKind.Text when MediaTypes.IsForm(type) => "Form",
            BodyKind.Text when subtype.EndsWith("*+xml", StringComparison.Ordinal) => "Xml",
            BodyKind.Text when subtype == "plain" || subtype.IndexOf('*') >= 0 => "Text",
            BodyKind.Text => Identifiers.Pascal(subtype.StartsWith("x-", StringComparison.Ordinal) ? subtype.Substring(2) : subtype),
            _ => kind.ToString(),
        };
    }

    /// <summary>The name of a further content type: with its parameters where they alone tell it from the first, and the schema is another.</summary>
    /// <param name="media">The content type.</param>
    /// <param name="kind">How it is sent.</param>
    /// <param name="first">The content type of the first method.</param>
    public static string Of(MediaType media, BodyKind kind, MediaType first)
    {
        int parameters = media.Name.IndexOf(';');
        return kind == BodyKind.Json && parameters >= 0 && media.Schema != first.Schema && MediaTypes.Essence(media.Name) == MediaTypes.Essence(first.Name)
            ? Of(media, kind) + Identifiers.Pascal(media.Name.Substring(parameters + 1))
            : Of(media, kind);
    }
}
