using Speclyn.Generator.Inputs;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Emit;

/// <summary>Says how code finds the value that names a variant or a class, and compares it.</summary>
internal static class DiscriminatorCode
{
    /// <summary>Whether the object has the member with a value of the kind; declares <c>discriminator</c>, and <c>number</c> for numbers.</summary>
    public static string Find(string property, SchemaKind kind, CompilationFacts facts)
    {
        string find = $"{CSharp.Reading}.TryFindProperty(reader, {CSharp.Utf8(property, facts)}, out {CSharp.Reader} discriminator) && discriminator.TokenType ";
        return find + kind switch
        {
            SchemaKind.Integer => $"== {CSharp.TokenType}.Number && discriminator.TryGetInt64(out long number)",
            SchemaKind.Number => $"== {CSharp.TokenType}.Number && discriminator.TryGetDouble(out double number)",
            SchemaKind.Boolean => $"is {CSharp.TokenType}.True or {CSharp.TokenType}.False",
            _ => $"== {CSharp.TokenType}.String",
        };
    }

    /// <summary>Whether the member has a value.</summary>
    public static string Equals(string value, SchemaKind kind, CompilationFacts facts) => kind switch
    {
        SchemaKind.Integer => $"number == {value}L",
        SchemaKind.Number => $"number == {value}D",
        SchemaKind.Boolean => $"discriminator.TokenType == {CSharp.TokenType}.{(value == "true" ? "True" : "False")}",
        _ => $"discriminator.ValueTextEquals({CSharp.Utf8(value, facts)})",
    };

    /// <summary>The value as an expression.</summary>
    public static string Literal(string value, SchemaKind kind) => kind == SchemaKind.String ? CSharp.Literal(value).ToString() : value;
}
