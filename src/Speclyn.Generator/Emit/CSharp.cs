using System;
using System.Text;
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

    private static readonly string[] Kinds = Enum.GetNames(typeof(TypeRefKind));

    /// <summary>What the methods that read and write values of a kind are called.</summary>
    public static string NameOf(TypeRefKind kind) => Kinds[(int)kind];

    /// <summary>The type as it stands when a value is there.</summary>
    public static TypeName Type(TypeRef type, DocumentScope scope) => new(type, scope, isNullable: false);

    /// <summary>The item type of an array, or the value type of a map, with its nullability.</summary>
    public static TypeName Item(TypeRef type, DocumentScope scope) => new(type.Item!, scope, type.ItemNullable);

    public static QualifiedName InNamespace(string name, DocumentScope scope) => new(name, scope);

    public static StringLiteral Literal(string text) => new(text);

    /// <summary>A constant of a string or number type, from its text in JSON.</summary>
    public static string Constant(string text, TypeRef type) => type.Kind switch
    {
        TypeRefKind.String => Literal(text).ToString(),
        TypeRefKind.Int32 => text,
        TypeRefKind.Int64 => text + "L",
        TypeRefKind.Single => text + "F",
        TypeRefKind.Double => text + "D",
        TypeRefKind.Decimal => text + "M",
        _ => throw new ArgumentException($"No constant is a {type.Kind}.", nameof(type)),
    };

    public static Utf8Literal Utf8(string text, CompilationFacts facts) => new(text, facts);

    public static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(text);
}
