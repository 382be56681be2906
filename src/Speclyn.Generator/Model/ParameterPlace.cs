namespace Speclyn.Generator.Model;

/// <summary>Where an argument travels.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>As the whole query string.</summary>
    QueryString,

    /// <summary>As a part of a form in the body.</summary>
    Form,

    /// <summary>As a header of a part of a form.</summary>
    PartHeader,
}
