using System;
using System.Collections.Generic;

namespace Speclyn.Generator.Naming;

/// <summary>Member names that a generated type declares itself or inherits, so that no member of a schema can have them.</summary>
internal static class ReservedNames
{
    /// <summary>What every type inherits.</summary>
    public static readonly string[] OfObject =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    /// <summary>What the class of an object schema has.</summary>
    public static readonly HashSet<string> OfClass =
        Set([.. OfObject, "AdditionalProperties", "JsonConverter", "ToJson", "ToUtf8Json", "Parse", "Validate", "ReadFrom", "WriteTo", "Check"]);

    /// <summary>What an open enum has.</summary>
    public static readonly HashSet<string> OfEnum =
        Set([.. OfObject, "Value", "Values", "IsKnown", "JsonConverter", "Parse", "TryParse", "ReadFrom", "WriteTo", "Check"]);

    /// <summary>What the class of an operation's results has.</summary>
    public static readonly string[] OfResult = [.. OfObject, "StatusCode"];

    /// <summary>What the class of an operation's response headers has.</summary>
    public static readonly string[] OfHeaders = [.. OfObject, "Read"];

    /// <summary>What a union has.</summary>
    public static readonly HashSet<string> OfUnion =
        Set([.. OfObject, "Value", "Kind", "Match", "Switch", "As", "TryAs", "JsonConverter", "ToJson", "ToUtf8Json", "Parse", "Validate", "ReadFrom", "WriteTo", "Check"]);

    /// <summary>What generated code says of parameters, which one of that name would hide.</summary>
    public static readonly string[] OfParameters = ["@nameof"];

    /// <summary>What a client's method declares.</summary>
    public static readonly HashSet<string> OfMethod =
        Set([.. OfParameters, "cancellationToken", "httpRequest", "httpExchange", "schemaCheck", "jsonBuffer", "multipartBody", "filePart", "serverEvents", "eventData", "responseLines", "responseHeaders"]);

    private static HashSet<string> Set(string[] names) => new(names, StringComparer.Ordinal);
}
