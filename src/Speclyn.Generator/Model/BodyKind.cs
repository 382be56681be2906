namespace Speclyn.Generator.Model;

/// <summary>How a request body is sent.</summary>
internal enum BodyKind
{
    /// <summary>One JSON value.</summary>
    Json,

    /// <summary>A form of names and values, from the members of one object.</summary>
    Form,

    /// <summary>A form of parts, each a parameter of the method.</summary>
    Multipart,

    /// <summary>JSON values as they come, one a line.</summary>
    JsonLines,

    /// <summary>JSON values as they come, each after a record separator.</summary>
    JsonSequence,

    /// <summary>Text as it is.</summary>
    Text,

    /// <summary>Bytes that a stream holds.</summary>
    Stream,
}
