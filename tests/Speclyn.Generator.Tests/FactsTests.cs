using System;
using System.Collections.Generic;
using System.IO;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>What the generated attributes tell the analyzers.</summary>
public class FactsTests
{
    private static SpecDocument Document { get; } = Samples.WithSchemas(
        """
        "Limits": {
          "type": "object", "minProperties": 1,
          "properties": {
            "size": { "type": "integer", "minimum": 1, "exclusiveMaximum": 100, "multipleOf": 5 },
            "code": { "type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-c]\"", "format": "email" },
            "tags": { "type": "array", "minItems": 1, "maxItems": 3, "items": { "type": "string", "maxLength": 10 } },
            "labels": { "type": "object", "maxProperties": 2, "additionalProperties": { "type": "string", "format": "uri" } },
            "yes": { "type": "boolean", "const": true },
            "old": { "type": "string", "deprecated": true, "description": "The name. Deprecated: use code instead." },
            "plain": { "type": "string", "format": "password" },
            "shared": { "$ref": "#/components/schemas/Short" },
            "known": { "type": "string", "examples": ["a", "b"], "x-examples-only": true },
            "shown": { "type": "string", "examples": ["a"] },
            "names": { "type": "array", "items": { "type": "string", "x-template": { "style": "name", "names": "labels", "known": ["id", "now"] } } }
          }
        },
        "Short": { "type": "string", "maxLength": 8 },
        "Shipping": {
          "type": "string",
          "oneOf": [
            { "const": "parcel" },
            { "const": "letter", "deprecated": true, "description": "No longer offered. Use \"parcel\" instead." },
            { "const": "pigeon", "deprecated": true }
          ]
        },
        "Together": {
          "type": "object", "minProperties": 1, "additionalProperties": false, "x-severity": "warning",
          "properties": { "a": { "type": "string", "maxLength": 3, "x-severity": "info" }, "b": { "type": "string" } },
          "dependentRequired": { "a": ["b"] }
        },
        "Animal": {
          "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } },
          "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat" } }
        },
        "Cat": { "allOf": [{ "$ref": "#/components/schemas/Animal" }, { "properties": { "lives": { "type": "integer" } } }] },
        "Ball": { "type": "object", "required": ["type"], "properties": { "type": { "const": "ball" } } },
        "Rope": { "type": "object", "required": ["type"], "properties": { "type": { "const": "rope" } } },
        "Toy": { "oneOf": [{ "$ref": "#/components/schemas/Ball" }, { "$ref": "#/components/schemas/Rope" }, { "type": "string" }] },
        "Bank": { "type": "object", "required": ["iban"], "properties": { "iban": { "type": "string" } } },
        "Card": { "type": "object", "required": ["pan"], "properties": { "pan": { "type": "string" } } },
        "Pay": { "oneOf": [{ "$ref": "#/components/schemas/Bank" }, { "$ref": "#/components/schemas/Card" }, { "type": "integer" }] },
        "Alike": { "anyOf": [{ "$ref": "#/components/schemas/Bank" }, { "$ref": "#/components/schemas/Limits" }, { "$ref": "#/components/schemas/Together" }] }
        """);

    [Theory]
    [InlineData("size", """{"minimum":1,"exclusiveMaximum":100,"multipleOf":5}""")]
    [InlineData("code", """{"minLength":2,"maxLength":4,"pattern":"^[a-c]\"","format":"email"}""")]
    [InlineData("tags", """{"minItems":1,"maxItems":3,"items":{"maxLength":10}}""")]
    [InlineData("labels", """{"maxProperties":2,"additionalProperties":{"format":"uri"}}""")]
    [InlineData("yes", """{"const":true}""")]
    [InlineData("shared", """{"maxLength":8}""")]
    [InlineData("known", """{"examples":["a","b"]}""")]
    [InlineData("names", """{"items":{"x-template":{"style":"name","names":"labels","known":["id","now"]}}}""")]
    public void Members_carry_their_constraints_as_a_schema(string member, string keywords)
    {
        string text = Text(new Dictionary<string, string>());
        string literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(keywords, quote: true);

        Assert.Contains($"[OpenApiProperty(\"{member}\", Keywords = {literal})]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_and_what_is_deprecated_say_so()
    {
        string text = Text(new Dictionary<string, string>());

        Assert.Contains("""[OpenApiSchema("/components/schemas/Limits", Keywords = "{\"minProperties\":1}")]""", text, StringComparison.Ordinal);
        Assert.Contains("""[OpenApiProperty("old", Deprecated = "Deprecated: use code instead")]""", text, StringComparison.Ordinal);
        Assert.Contains("""[OpenApiProperty("plain")]""", text, StringComparison.Ordinal);
        Assert.Contains("""[OpenApiProperty("shown")]""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Documentation_tells_known_values_and_how_names_are_written()
    {
        string text = Text(new Dictionary<string, string>());

        Assert.Contains("Known values: <c>a</c>, <c>b</c>.", text, StringComparison.Ordinal);
        Assert.Contains("Each text is a name; <c>labels</c> declares the names.", text, StringComparison.Ordinal);
        Assert.Contains("Names that need no declaration: <c>id</c>, <c>now</c>.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_together_and_severities_are_said_once()
    {
        string text = Text(new Dictionary<string, string>(), "Together");

        Assert.Contains(
            """
            [OpenApiSchema("/components/schemas/Together", Keywords = "{\"minProperties\":1,\"x-severity\":\"warning\",\"dependentRequired\":{\"a\":[\"b\"]},\"additionalProperties\":false}")]
            """.Trim(),
            text,
            StringComparison.Ordinal);
        Assert.Contains("""[OpenApiProperty("a", Keywords = "{\"maxLength\":3,\"x-severity\":\"info\"}")]""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Deprecated_values_are_said_with_the_enumeration()
    {
        string text = Text(new Dictionary<string, string>(), "Shipping");

        Assert.Contains(
            """
            [OpenApiEnum("parcel", "letter", "pigeon", Deprecated = "{\"letter\":\"Use \\\"parcel\\\" instead\",\"pigeon\":\"\"}")]
            """.Trim(),
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Deprecated =", Text(new Dictionary<string, string> { ["SpeclynFacts"] = "false" }, "Shipping"), StringComparison.Ordinal);
    }

    // The program is the server of a webhook: it reads the payload and writes the answer.
    [Theory]
    [InlineData("Part", "InResponse = true")]
    [InlineData("Item", "InResponse = true")]
    [InlineData("Signed", "InRequest = true")]
    [InlineData("Unused", null)]
    public void Types_that_only_a_webhook_carries_say_in_which_direction(string type, string? direction)
    {
        var document = new SpecDocument(
            "api.json",
            """
            {
              "openapi": "3.2.0",
              "info": { "title": "t", "version": "1" },
              "webhooks": {
                "sent": {
                  "post": {
                    "requestBody": {
                      "content": {
                        "multipart/form-data": {
                          "schema": { "type": "object", "properties": { "file": { "type": "string" } } },
                          "encoding": { "file": { "headers": { "X-Part": { "schema": { "$ref": "#/components/schemas/Part" } } } } }
                        },
                        "application/jsonl": { "itemSchema": { "$ref": "#/components/schemas/Item" } }
                      }
                    },
                    "responses": {
                      "200": { "description": "d", "headers": { "X-Signed": { "schema": { "$ref": "#/components/schemas/Signed" } } } }
                    }
                  }
                }
              },
              "components": {
                "schemas": {
                  "Part": { "type": "string", "enum": ["a"] },
                  "Item": { "type": "object", "properties": { "a": { "type": "string" } } },
                  "Signed": { "type": "string", "enum": ["b"] },
                  "Unused": { "type": "string", "enum": ["c"] }
                }
              }
            }
            """)
        {
            Namespace = "Api",
        };
        string text = new GeneratorHost { Documents = [document] }.Run().Text($"Api.{type}.g.cs");
        Assert.Contains($"[OpenApiSchema(\"/components/schemas/{type}\"{(direction is null ? "" : ", " + direction)})]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Animal", """{"discriminator":{"propertyName":"kind","mapping":{"cat":"Cat"}}}""")]
    [InlineData("Cat", null)]
    [InlineData("Toy", """{"discriminator":{"propertyName":"type","mapping":{"ball":"Ball","rope":"Rope"}},"types":{"string":"String"}}""")]
    [InlineData("Pay", """{"discriminator":{"mapping":{"iban":"Bank","pan":"Card"}},"types":{"integer":"Integer"}}""")]
    [InlineData("Alike", null)]
    public void What_tells_variants_apart_is_said_where_it_does(string type, string? keywords)
    {
        string argument = keywords is null ? "" : ", Keywords = " + Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(keywords, quote: true);
        Assert.Contains($"[OpenApiSchema(\"/components/schemas/{type}\"{argument})]", Text(new Dictionary<string, string>(), type), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_leaves_them_out()
    {
        string text = Text(new Dictionary<string, string> { ["SpeclynFacts"] = "false" });

        Assert.Contains("""[OpenApiProperty("size")]""", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Keywords", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Deprecated =", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bundled_document_grows_by_less_than_15_percent() => GrowsLittle(Samples.Telnyx);

    [CorpusFact]
    public void A_large_document_grows_by_less_than_15_percent() => GrowsLittle(
        new SpecDocument("adyen.json", File.ReadAllText(Path.Combine(CorpusFactAttribute.Directory!, "adyen.checkoutservice-v71.json"))) { Namespace = "Api" });

    private static void GrowsLittle(SpecDocument document)
    {
        long without = SizeOf(document, facts: false);
        long with = SizeOf(document, facts: true);

        Assert.True(with >= without, $"{with} bytes with facts, {without} without");
        Assert.True(with <= without * 1.15, $"{with} bytes with facts, {without} without");
    }

    private static long SizeOf(SpecDocument document, bool facts)
    {
        GeneratorRun run = new GeneratorHost { Documents = [document], Properties = new Dictionary<string, string> { ["SpeclynFacts"] = facts ? "true" : "false" } }.Run();
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
        return image.Length;
    }

    private static string Text(IReadOnlyDictionary<string, string> properties, string type = "Limits")
    {
        GeneratorRun run = new GeneratorHost { Documents = [Document], Properties = properties }.Run();
        Assert.Empty(run.CompilerDiagnostics);
        return run.Text($"Api.{type}.g.cs");
    }
}
