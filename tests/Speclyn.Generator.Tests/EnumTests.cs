using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>Which C# type the values of an enumeration have, and what they are called.</summary>
public class EnumTests
{
    [Theory]
    [InlineData("""{ "type": "string", "enum": ["a"] }""", typeof(string))]
    [InlineData("""{ "type": "integer", "enum": [1, -9223372036854775808] }""", typeof(long))]
    [InlineData("""{ "type": "integer", "format": "int32", "enum": [1] }""", typeof(int))]
    [InlineData("""{ "type": "integer", "format": "int32", "enum": [3000000000] }""", typeof(long))]
    [InlineData("""{ "type": "integer", "enum": [18446744073709551615] }""", typeof(decimal))]
    [InlineData("""{ "type": "integer", "enum": [1e30, 1] }""", typeof(double))]
    [InlineData("""{ "type": "number", "enum": [1, 0.5] }""", typeof(double))]
    [InlineData("""{ "type": "number", "format": "decimal", "enum": [0.5] }""", typeof(decimal))]
    public void Values_have_the_type_that_holds_them_all(string schema, Type expected)
    {
        Type type = Run(schema).Load().GetType("Api.Subject")!;

        Assert.Equal(expected, Nullable.GetUnderlyingType(type.GetProperty("Value")!.PropertyType) ?? type.GetProperty("Value")!.PropertyType);
    }

    [Theory]
    [InlineData("""{ "type": "number", "enum": [1e999, 1] }""")]
    [InlineData("""{ "type": "number", "enum": [0.1, 0.1000000000000000000001] }""")]
    public void Numbers_that_no_type_tells_apart_are_plain_numbers(string schema) => Assert.Null(Run(schema).Load().GetType("Api.Subject"));

    [Theory]
    [InlineData("""{ "enum": ["x1", "x2"], "x-enum-varnames": ["First", "second_one"] }""", "First SecondOne")]
    [InlineData("""{ "enum": [1, 2], "x-enumNames": ["First", "Second"] }""", "First Second")]
    [InlineData("""{ "enum": [2, 1, 2], "x-enumNames": ["B", "A", "Again"] }""", "A B")]
    [InlineData("""{ "enum": [1, 2], "x-enumNames": ["First"] }""", "_1 _2")]
    [InlineData("""{ "enum": [1, 2], "x-enumNames": "First" }""", "_1 _2")]
    [InlineData("""{ "enum": [-1, 1, 0.5] }""", "Minus1 _0_5 _1")]
    [InlineData("""{ "enum": ["1.5", "1,5"] }""", "_1_5 _1_5_2")]
    public void Members_are_named_after_their_values(string schema, string expected) => Assert.Equal(
        expected.Split(' '),
        Run(schema).Load().GetType("Api.Subject")!.GetNestedType("Values")!.GetFields().Select(field => field.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Numbers_convert_compare_and_print()
    {
        GeneratorRun run = Run("""{ "type": "integer", "enum": [1, 2] }""", """
            using System.Collections.Generic;
            using Api;

            public static class Consumer
            {
                public static string Use()
                {
                    Subject known = 1;
                    Subject unknown = 7L;
                    Subject? none = null;
                    long? missing = null;
                    Subject unset = missing;
                    string place = known.Value switch { Subject.Values._1 => "one", _ => "other" };
                    return $"{known} {known.IsKnown} {unknown} {unknown.IsKnown} {none is null} {unset.Value is null} {known == Subject._1} {known != 2} {place} {Subject.Parse("2") == 2}";
                }
            }
            """);

        Assert.Empty(run.CompilerDiagnostics);
        MethodInfo use = run.Load().GetType("Consumer")!.GetMethod("Use")!;
        Assert.Equal("1 True 7 False True True True True one True", use.Invoke(null, null));
    }

    private static GeneratorRun Run(string schema, params string[] sources)
    {
        string text = $$"""{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": {}, "components": { "schemas": { "Subject": {{schema}} } } }""";
        GeneratorRun run = new GeneratorHost { Documents = [new SpecDocument("api.json", text) { Namespace = "Api" }], Sources = sources }.Run();
        Assert.DoesNotContain(run.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return run;
    }
}
