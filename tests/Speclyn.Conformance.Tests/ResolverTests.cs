using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>The document's resolver alone serves every type: nothing is left to reflection.</summary>
public class ResolverTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = TelnyxAssistantsJsonTypeInfoResolver.Default };

    // A value of any type: what the type does not take is one for a class that keeps unknown members.
    private static readonly Dictionary<Type, string> Texts = Types().ToDictionary(
        type => type,
        type => type.IsClass ? """{"fax":[1]}""" : "\"telephony\"");

    public static TheoryData<string> TypeNames => [.. Types().Select(type => type.Name)];

    [Fact]
    public void Document_has_the_types_that_these_tests_look_at()
    {
        Assert.Contains(typeof(UpdateAssistantRequest), Types());
        Assert.Contains(typeof(AssistantTool), Types());
        Assert.Contains(typeof(EnabledFeatures), Types());
        Assert.Contains(typeof(HTTPValidationError), Types());
        Assert.Contains(typeof(ValidationErrorLoc), Types());
        Assert.Equal(38, Types().Count());
    }

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Type_and_collections_of_it_are_read_and_written(string name)
    {
        Type type = Types().Single(candidate => candidate.Name == name);
        string json = Texts[type];

        Check(json, type);
        Check($"[{json},{json}]", type.MakeArrayType());
        Check($"[{json}]", typeof(List<>).MakeGenericType(type));
        Check($"[{json}]", typeof(IList<>).MakeGenericType(type));
        Check($"[{json}]", typeof(IReadOnlyList<>).MakeGenericType(type));
        Check($"[{json}]", typeof(IEnumerable<>).MakeGenericType(type));
        Check($"{{\"a\":{json},\"b\":{json}}}", typeof(Dictionary<,>).MakeGenericType(typeof(string), type));
        Check($"{{\"a\":{json}}}", typeof(IReadOnlyDictionary<,>).MakeGenericType(typeof(string), type));
        if (type.IsValueType)
        {
            Type nullable = typeof(Nullable<>).MakeGenericType(type);
            Check(json, nullable);
            Check("null", nullable);
            Check($"[null,{json}]", nullable.MakeArrayType());
            Check($"[null,{json}]", typeof(List<>).MakeGenericType(nullable));
            Check($"{{\"a\":null,\"b\":{json}}}", typeof(Dictionary<,>).MakeGenericType(typeof(string), nullable));
        }
        else
        {
            Check("null", type);
            Check($"[null,{json}]", type.MakeArrayType());
        }
    }

    [Fact]
    public void Sample_is_read_and_written()
    {
        JsonAssert.Equal(Sample.Json, JsonSerializer.Serialize(JsonSerializer.Deserialize<UpdateAssistantRequest>(Sample.Json, Options), Options));
    }

    [Fact]
    public void Other_types_are_left_to_others()
    {
        Assert.Null(TelnyxAssistantsJsonTypeInfoResolver.Default.GetTypeInfo(typeof(string), Options));
        Assert.Null(TelnyxAssistantsJsonTypeInfoResolver.Default.GetTypeInfo(typeof(List<string>), Options));
        Assert.Null(TelnyxAssistantsJsonTypeInfoResolver.Default.GetTypeInfo(typeof(object), Options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Uri("https://example.com"), Options));
    }

    [Fact]
    public void Resolver_joins_a_chain()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        options.TypeInfoResolverChain.Add(TelnyxAssistantsJsonTypeInfoResolver.Default);
        options.TypeInfoResolverChain.Add(new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver());

        JsonAssert.Equal(Sample.Json, JsonSerializer.Serialize(Sample.Build(), options));
        Assert.Equal("1", JsonSerializer.Serialize(1, options));
    }

    private static void Check(string json, Type type)
    {
        object? value = JsonSerializer.Deserialize(json, type, Options);
        JsonAssert.Equal(json, JsonSerializer.Serialize(value, type, Options));
    }

    private static IEnumerable<Type> Types() => typeof(UpdateAssistantRequest).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == "Telnyx.Assistants" && type.GetCustomAttribute<JsonConverterAttribute>() is not null)
        .OrderBy(type => type.Name, StringComparer.Ordinal);
}
