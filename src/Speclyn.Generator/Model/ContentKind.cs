namespace Speclyn.Generator.Model;

/// <summary>How the body of a response is read.</summary>
internal enum ContentKind
{
    /// <summary>One JSON value.</summary>
    Json,

    /// <summary>Text as it is.</summary>
    Text,

    /// <summary>A string, which the content type of the response says whether it is JSON or text.</summary>
    JsonOrText,

    /// <summary>Bytes that the caller reads.</summary>
    Stream,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>JSON values, one a line.</summary>
    JsonLines,

    /// <summary>JSON values, each after a record separator.</summary>
    JsonSequence,
}
