using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace Speclyn.Testing.Documents;

/// <summary>A generated type, used by reflection.</summary>
public sealed class GeneratedType
{
    private readonly Type _type;
    private readonly MethodInfo? _parse;
    private readonly MethodInfo? _toJson;
    private readonly MethodInfo? _validate;

    private GeneratedType(Type type, string pointer)
    {
        _type = type;
        Pointer = pointer;

        // An enumeration is a JSON string or number, and has neither of these.
        _parse = type.GetMethod("Parse", [typeof(string)]);
        _toJson = type.GetMethod("ToJson", [typeof(bool)]);
        _validate = type.GetMethod("Validate", []);
    }

    /// <summary>Its name.</summary>
    public string Name => _type.Name;

    /// <summary>Where its schema stands.</summary>
    public string Pointer { get; }

    /// <summary>The types of an assembly that stand for schemas.</summary>
    public static IReadOnlyList<GeneratedType> In(Assembly assembly) =>
    [
        .. from type in assembly.GetTypes()
           let schema = type.GetCustomAttributesData().FirstOrDefault(attribute => attribute.AttributeType.Name == "OpenApiSchemaAttribute")
           where schema is not null
           select new GeneratedType(type, (string)schema.ConstructorArguments[0].Value!),
    ];

    /// <summary>Reads JSON and writes it again.</summary>
    /// <exception cref="JsonException">The type refuses the JSON.</exception>
    public string Rewrite(string json) =>
        _toJson is null ? RewriteBySerializer(json) : (string)Call(_toJson, Parse(json), false);

    /// <summary>The same by the serializer.</summary>
    /// <exception cref="JsonException">The type refuses the JSON.</exception>
    public string RewriteBySerializer(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, _type), _type);

    /// <summary>What the type says against the JSON: a <see cref="JsonException"/>, or what its value reports. Empty when it accepts.</summary>
    public IReadOnlyList<string> Complaints(string json)
    {
        object value;
        try
        {
            value = Parse(json);
        }
        catch (JsonException exception)
        {
            return [exception.Message];
        }

        if (_validate is not null)
        {
            return [.. ((IEnumerable)Call(_validate, value)).Cast<object>().Select(violation => violation.ToString()!)];
        }

        bool isOpen = _type.GetCustomAttributes(inherit: false).Any(attribute => attribute.GetType().GetProperty("Open")?.GetValue(attribute) is true);
        return isOpen || _type.GetProperty("IsKnown")!.GetValue(value) is true ? [] : ["The value is not known."];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Pointer})";

    private static object Call(MethodInfo method, object? value, params object[] arguments) =>
        method.Invoke(value, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

    private object Parse(string json) =>
        _toJson is null ? JsonSerializer.Deserialize(json, _type)! : Call(_parse!, null, json);
}
