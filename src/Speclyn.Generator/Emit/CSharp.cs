using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>Spells types and literals in C#.</summary>
internal static class CSharp
{
    public const string Element = "global::System.Text.Json.JsonElement";
    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string TokenType = "global::System.Text.Json.JsonTokenType";
    public const string Buffer = "global::Speclyn.Generated.JsonBuffer";
    public const string Reading = "global::Speclyn.Generated.JsonReading";
    public const string Check = "global::Speclyn.Generated.SchemaCheck";
    public const string Rfc3339 = "global::Speclyn.Generated.Rfc3339";
    public const string Conversion = "global::Speclyn.Generated.JsonConversion";
    public const string Request = "global::Speclyn.Generated.ApiRequest";
    public const string Path = "global::Speclyn.Generated.RequestPath";
    public const string Content = "global::Speclyn.Generated.RequestContent";
    public const string Secrets = "global::Speclyn.Generated.RequestCredentials";
    public const string Percent = "global::Speclyn.Generated.PercentEncoding";
    public const string ParameterValue = "global::Speclyn.Generated.ParameterValue";
    public const string ParameterStyle = "global::Speclyn.Generated.ParameterStyle";
    public const string Exchange = "global::Speclyn.Generated.HttpExchange";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string Dictionary = "global::System.Collections.Generic.Dictionary";

    /// <summary>The type as it stands when a value is there.</summary>
    public static string Type(TypeRef type, DocumentScope scope) => type.Kind switch
    {
        TypeRefKind.String => "string",
        TypeRefKind.Int32 => "int",
        TypeRefKind.Int64 => "long",
        TypeRefKind.Single => "float",
        TypeRefKind.Double => "double",
        TypeRefKind.Decimal => "decimal",
        TypeRefKind.Boolean => "bool",
        TypeRefKind.DateTime => "global::System.DateTimeOffset",
        TypeRefKind.Date => "global::System.DateOnly",
        TypeRefKind.Guid => "global::System.Guid",
        TypeRefKind.Uri => "global::System.Uri",
        TypeRefKind.Bytes => "byte[]",
        TypeRefKind.Node => "global::System.Text.Json.Nodes.JsonNode",
        TypeRefKind.FreeFormObject => "global::System.Text.Json.Nodes.JsonObject",
        TypeRefKind.Element => Element,
        TypeRefKind.Array => $"{ReadOnlyList}<{Item(type, scope)}>",
        TypeRefKind.Map => $"{Dictionary}<string, {Item(type, scope)}>",
        _ => InNamespace(type.Name, scope),
    };

    /// <summary>The item type of an array, or the value type of a map, with its nullability.</summary>
    public static string Item(TypeRef type, DocumentScope scope) => Type(type.Item!, scope) + (type.ItemNullable ? "?" : "");

    public static string InNamespace(string name, DocumentScope scope) => $"global::{scope.Namespace}.{name}";

    public static string Literal(string text) => IsPlain(text) ? "\"" + text + "\"" : SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A constant of a string or number type, from its text in JSON.</summary>
    public static string Constant(string text, TypeRef type) => type.Kind switch
    {
        TypeRefKind.String => Literal(text),
        TypeRefKind.Int32 => text,
        TypeRefKind.Int64 => text + "L",
        TypeRefKind.Single => text + "F",
        TypeRefKind.Double => text + "D",
        TypeRefKind.Decimal => text + "M",
        _ => throw new ArgumentException($"No constant is a {type.Kind}.", nameof(type)),
    };

    /// <summary>An expression for the UTF-8 bytes of <paramref name="text"/>, kept in the assembly's data.</summary>
    public static string Utf8(string text, CompilationFacts facts)
    {
        if (facts.HasUtf8Literals)
        {
            return Literal(text) + "u8";
        }

        string bytes = string.Join(", ", Encoding.UTF8.GetBytes(text).Select(b => b.ToString(CultureInfo.InvariantCulture)));
        return $"new byte[] {{ {bytes} }}";
    }

    public static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(text);

    // Most literals are names; they need no look at every character's kind.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
