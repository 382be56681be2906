using System;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class OpenApiReaderTests
{
    private const string Shop =
        """
        {
          "openapi": "3.1.0",
          "info": { "title": "Shop", "version": "2", "description": "Sells." },
          "servers": [
            { "url": "/relative" },
            { "url": "https://{host}/{base}", "variables": { "host": { "default": "shop.example" }, "base": { "default": "v2" } } },
            { "url": "https://other.example" }
          ],
          "security": [ { "key": [], "bearer": [] }, {} ],
          "tags": 1,
          "paths": {
            "x-note": [],
            "/items/{id}": {
              "summary": "ignored",
              "parameters": [
                { "name": "id", "in": "path", "schema": { "type": "string" } },
                { "name": "page", "in": "query", "description": "shared", "schema": { "type": "integer" } }
              ],
              "put": {
                "operationId": "putItem", "summary": "S", "description": "D", "deprecated": true, "tags": [ "items", "write" ],
                "security": [],
                "parameters": [
                  { "name": "page", "in": "query", "required": true, "deprecated": true, "schema": { "type": "string" } },
                  { "name": "id", "in": "header", "content": { "text/plain": { "schema": { "type": "boolean" } } } },
                  { "name": "c", "in": "cookie" }
                ],
                "requestBody": {
                  "description": "B",
                  "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Item" } }, "text/plain": {} }
                },
                "responses": {
                  "204": { "description": "Done" },
                  "4XX": { "description": "Bad", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
                  "x-more": 1
                }
              },
              "get": { "security": [ { "basic": [] } ], "responses": { "default": { "description": "Any" } } }
            },
            "/items": { "post": { "operationId": "addItem", "responses": {} } }
          },
          "components": {
            "schemas": { "Unused": { "type": "string" }, "Item": { "properties": { "t": { "$ref": "#/components/schemas/Tag" } } }, "Problem": {}, "Tag": { "type": "string" } },
            "securitySchemes": {
              "never": { "type": "http", "scheme": "bearer" },
              "bearer": { "type": "http", "scheme": "Bearer", "description": "Token" },
              "key": { "type": "apiKey", "name": "X-Key", "in": "header" },
              "basic": { "type": "http", "scheme": "basic" }
            }
          }
        }
        """;

    // Another thread makes the nodes of a document of this size ahead of the reader.
    [Fact]
    public void ReadsALargeDocumentTheSameEachTime()
    {
        const string Schemas =
            """
            "S{0}":{"type":"object","required":["a"],"properties":{"a":{"type":"array","items":{"$ref":"#/components/schemas/S{1}"}},"b":{"enum":["x","y"],"description":"A text of some length."},"b":{"type":"boolean","example":[{}]}}},
            """;
        string schemas = string.Concat(Enumerable.Range(0, 1000).Select(number => Schemas.Replace("{0}", $"{number}").Replace("{1}", $"{(number * 7) % 1000}")));
        string text = TestDocument.WithSchemas(schemas + "\"Last\":{\"type\":\"strin\"}");
        Assert.InRange(text.Length, 200_000, 400_000);
        for (int run = 0; run < 20; run++)
        {
            OpenApiReadResult result = TestDocument.Read(text);
            Assert.Equal(1001, result.Problems.Count);
            Assert.Equal(1001, result.Document!.Schemas.Count);
            Assert.All(result.Document.Schemas.Take(1000), schema => Assert.Equal(
                [("a", SchemaKind.Array), ("b", SchemaKind.Boolean)], schema.Properties.Select(property => (property.Name, property.Schema.Kind))));
            Assert.All(
                result.Document.Schemas.Take(1000).Select((schema, number) => (schema, number)),
                pair => Assert.Same(result.Document.Schemas[pair.number * 7 % 1000], pair.schema.Properties[0].Schema.Items));
        }
    }

    [Fact]
    public void ReadsWhatAClientNeeds()
    {
        OpenApiReadResult result = TestDocument.Read(Shop);
        Assert.Empty(result.Problems);
        OpenApiDocument document = result.Document!;
        Assert.Equal(("Shop", "2", "Sells."), (document.Title, document.Version, document.Description));
        Assert.Equal("https://shop.example/v2", document.ServerUrl);
        Assert.Equal(["PUT /items/{id}", "GET /items/{id}", "POST /items"], document.Operations.Select(operation => operation.Method + " " + operation.Path));
        Assert.Equal(["Unused", "Item", "Problem", "Tag"], document.Schemas.Select(schema => schema.ComponentName));

        Operation put = document.Operations[0];
        Assert.Equal(("putItem", "S", "D", true), (put.OperationId, put.Summary, put.Description, put.Deprecated));
        Assert.Equal(["items", "write"], put.Tags);
        Assert.Equal("/paths/~1items~1{id}/put", put.Pointer);
        Assert.Equal("\"put\"", Shop.At(put.Location));
        Assert.Equal(
            [
                ("id", ParameterLocation.Path, true, SchemaKind.String, "/paths/~1items~1{id}/parameters/0"),
                ("page", ParameterLocation.Query, true, SchemaKind.String, "/paths/~1items~1{id}/put/parameters/0"),
                ("id", ParameterLocation.Header, false, SchemaKind.Boolean, "/paths/~1items~1{id}/put/parameters/1"),
                ("c", ParameterLocation.Cookie, false, SchemaKind.Any, "/paths/~1items~1{id}/put/parameters/2"),
            ],
            put.Parameters.Select(parameter => (parameter.Name, parameter.In, parameter.Required, parameter.Schema.Kind, parameter.Pointer)));
        Assert.True(put.Parameters[1].Deprecated);
        Assert.Equal((false, "B"), (put.RequestBody!.Required, put.RequestBody.Description));
        Assert.Equal(["application/json", "text/plain"], put.RequestBody.Content.Select(media => media.Name));
        Assert.Same(document.Schemas[1], put.RequestBody.Content[0].Schema);
        Assert.Null(put.RequestBody.Content[1].Schema);
        Assert.Equal(["204", "4XX"], put.Responses.Select(response => response.Status));
        Assert.Empty(put.Responses[0].Content);
        Assert.Equal("\"4XX\"", Shop.At(put.Responses[1].Location));
        Assert.Equal("\"application/problem+json\"", Shop.At(put.Responses[1].Content[0].Location));
        Assert.Equal(["id", "page"], document.Operations[1].Parameters.Select(parameter => parameter.Name));
        Assert.Null(document.Operations[1].RequestBody);
    }

    [Fact]
    public void TakesAVersionThatIsANumberAsItIsWritten()
    {
        OpenApiReadResult result = TestDocument.Read("""{"openapi":"3.1.0","info":{"title":"Shop","version":1.10},"paths":{}}""");

        Assert.Empty(result.Problems);
        Assert.Equal("1.10", result.Document!.Version);
    }

    [Fact]
    public void ReadsSecurity()
    {
        OpenApiDocument document = TestDocument.Read(Shop).Document!;
        Assert.Empty(document.Operations[0].Security);
        Assert.Equal([["basic"]], document.Operations[1].Security);
        Assert.Equal([["key", "bearer"], []], document.Operations[2].Security);
        Assert.Equal(["bearer", "key", "basic"], document.SecuritySchemes.Select(scheme => scheme.Name));
        Assert.Equal(("http", "bearer", "Token"), (document.SecuritySchemes[0].Type, document.SecuritySchemes[0].Scheme, document.SecuritySchemes[0].Description));
        Assert.Equal(("apiKey", null, "X-Key", ParameterLocation.Header), (document.SecuritySchemes[1].Type, document.SecuritySchemes[1].Scheme, document.SecuritySchemes[1].ParameterName, document.SecuritySchemes[1].ParameterIn));
    }

    [Theory]
    [InlineData("""{"type":"http"}""", """{"type":"http"}""")]
    [InlineData("""{"type":"http","scheme":"a b"}""", "\"a b\"")]
    [InlineData("""{"type":"apiKey","in":"header","name":"X: y"}""", "\"X: y\"")]
    [InlineData("""{"type":"apiKey","in":"body","name":"key"}""", "\"key\"")]
    [InlineData("""{"type":"apiKey","in":"query"}""", """{"type":"apiKey","in":"query"}""")]
    [InlineData("""{"type":"magic"}""", "\"magic\"")]
    public void ReportsASecuritySchemeThatNobodyCanSend(string scheme, string place)
    {
        string text = """{"openapi":"3.0.0","paths":{"/a":{"get":{"security":[{"s":[]}]}}},"components":{"securitySchemes":{"s":""" + scheme + "}}}";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.InvalidShape, problem.Kind);
        TestDocument.AssertCovers(text, problem, place);
        Assert.Empty(result.Document!.SecuritySchemes);
    }

    [Fact]
    public void ReportsASecuritySchemeThatIsMissing()
    {
        string text = """{"openapi":"3.0.0","paths":{"/a":{"get":{"security":[{"ghost":[]}]}}}}""";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.UnresolvedReference, problem.Kind);
        TestDocument.AssertCovers(text, problem, "\"ghost\"");
        Assert.Empty(result.Document!.Operations[0].Security);
    }

    [Theory]
    [InlineData("""[{"url":"/v1"}]""", null)]
    [InlineData("""[{"url":"https://{host}/v1"}]""", null)]
    [InlineData("""[{"url":"ftp://a.example"},{"url":"http://a.example/"}]""", "http://a.example/")]
    [InlineData("""[{"url":"https://a.example/{"}]""", "https://a.example/{")]
    public void FindsTheServer(string servers, string? expected) =>
        Assert.Equal(expected, TestDocument.Read("{\"openapi\":\"3.0.0\",\"servers\":" + servers + "}").Document!.ServerUrl);

    [Theory]
    [InlineData("""[{"url":"https://o.example"}]""", """[{"url":"https://p.example"}]""", "https://o.example")]
    [InlineData("""[]""", """[{"url":"https://{a}.example","variables":{"a":{"default":"p"}}}]""", "https://p.example")]
    [InlineData("""[{"url":"/v2"}]""", """[]""", "/v2")]
    [InlineData("""[{"url":"ftp://o.example"},{"url":"https://{b}.example"}]""", """[]""", null)]
    public void FindsTheServerOfAnOperation(string own, string ofPath, string? expected)
    {
        OpenApiReadResult result = TestDocument.Read(
            """{"openapi":"3.0.0","servers":[{"url":"https://d.example"}],"paths":{"/a":{"servers":""" + ofPath + ""","get":{"servers":""" + own + "}}}}");
        Assert.Empty(result.Problems);
        Assert.Equal(expected, result.Document!.Operations[0].ServerUrl);
    }

    [Theory]
    [InlineData("3.0.0")]
    [InlineData("3.0.4")]
    [InlineData("3.1.0")]
    [InlineData("3.1.1")]
    [InlineData("3.2.0")]
    [InlineData("3.1")]
    public void ReadsEveryVersion3(string version) =>
        Assert.Empty(TestDocument.Read("{\"openapi\":\"" + version + "\"}").Problems);

    [Theory]
    [InlineData("""{"swagger":"2.0","paths":{}}""", "\"2.0\"", "this is Swagger 2.0, only OpenAPI 3 is read: convert the document")]
    [InlineData("swagger: '2.0'\npaths: {}", "'2.0'", "this is Swagger 2.0, only OpenAPI 3 is read: convert the document")]
    [InlineData("""{"swaggerVersion":1.2,"apis":[]}""", "1.2", "this is Swagger 1.2, only OpenAPI 3 is read: convert the document")]
    [InlineData("""{"openapi":"2.0"}""", "\"2.0\"", "this is OpenAPI 2.0, only OpenAPI 3 is read: convert the document")]
    [InlineData("""{"openapi":"1.2"}""", "\"1.2\"", "this is OpenAPI 1.2, only OpenAPI 3 is read: convert the document")]
    [InlineData("asyncapi: 3.0.0\nchannels: {}", "3.0.0", "this is AsyncAPI 3.0.0, which describes messages")]
    [InlineData("""{"info":{"_postman_id":"7","name":"n"},"item":[]}""", "\"7\"", "this is a Postman collection: export")]
    [InlineData("""{"collection":{"info":{"schema":"https://schema.getpostman.com/x"},"item":[]}}""", "\"https://schema.getpostman.com/x\"", "this is a Postman collection: export")]
    [InlineData("""{"data":{"__schema":{"types":[]}}}""", "{", "this is a GraphQL schema")]
    [InlineData("""{"type":"object","$schema":"https://json-schema.org/draft/2020-12/schema"}""", "\"$schema\"", "this is a JSON Schema alone: put it under 'components/schemas'")]
    [InlineData("""{"properties":{}}""", "\"properties\"", "this is a JSON Schema alone")]
    [InlineData("""{"openapi":"3"}""", "\"3\"", "found '3'")]
    [InlineData("""{"openapi":"3.03"}""", "\"3.03\"", "found '3.03'")]
    [InlineData("""{"openapi":"30.1"}""", "\"30.1\"", "found '30.1'")]
    [InlineData("""{}""", "{", "no member 'openapi'")]
    [InlineData("""{"openapi":"4.0.0"}""", "\"4.0.0\"", "must be a string that names version 3.0, 3.1 or 3.2")]
    [InlineData("""{"openapi":3.1}""", "3.1", "found a number")]
    [InlineData("""{"paths":{}}""", "{", "no member 'openapi'")]
    [InlineData("[1]", "[1]", "found an array")]
    [InlineData("null", "null", "found null")]
    public void SaysWhenItIsNoOpenApiDocument(string text, string place, string message)
    {
        OpenApiReadResult result = TestDocument.Read(text);
        Assert.Null(result.Document);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.NotOpenApi, problem.Kind);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(place, text.At(problem.Location));
    }

    [Theory]
    [InlineData("3.3.0")]
    [InlineData("3.10.0")]
    [InlineData("3.4-rc1")]
    public void ReadsLaterVersionsAsTheLatestKnown(string version)
    {
        OpenApiReadResult result = TestDocument.Read("{\"openapi\":\"" + version + "\",\"paths\":{\"/a\":{\"query\":{}}}}");
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(
            (ProblemKind.Unsupported, "OpenAPI '" + version + "' is later than 3.2; the document is read as one of 3.2, and what is new is ignored"),
            (problem.Kind, problem.Message));
        Assert.Equal("QUERY", Assert.Single(result.Document!.Operations).Method);
    }

    [Theory]
    [InlineData("[7]", "[7]", 0)]
    [InlineData("""{"/a":7,"/b":{"get":{}}}""", "7", 1)]
    [InlineData("""{"/a":{"get":7,"put":{}}}""", "7", 1)]
    [InlineData("""{"/a":{"parameters":{"p":0},"get":{}}}""", "{\"p\":0}", 1)]
    [InlineData("""{"/a":{"get":{"parameters":[7]}}}""", "7", 1)]
    [InlineData("""{"/a":{"get":{"parameters":[{"in":"query"}]}}}""", "{\"in\":\"query\"}", 1)]
    [InlineData("""{"/a":{"get":{"parameters":[{"in":"body","name":"n"}]}}}""", "\"body\"", 1)]
    [InlineData("""{"/a":{"get":{"tags":"t"}}}""", "\"t\"", 1)]
    [InlineData("""{"/a":{"get":{"operationId":7}}}""", "7", 1)]
    [InlineData("""{"/a":{"get":{"requestBody":[7]}}}""", "[7]", 1)]
    [InlineData("""{"/a":{"get":{"requestBody":{"content":[7]}}}}""", "[7]", 1)]
    [InlineData("""{"/a":{"get":{"responses":{"200":7}}}}""", "7", 1)]
    [InlineData("""{"/a":{"get":{"responses":{"200":{"content":{"a/b":7}}}}}}""", "7", 1)]
    [InlineData("""{"/a":{"get":{"responses":{"200":{"content":{"a/b":{"schema":7}}}}}}}""", "7", 1)]
    [InlineData("""{"/a":{"get":{"security":[7]}}}""", "7", 1)]
    public void ReportsWrongShapesAndReadsTheRest(string paths, string place, int operations)
    {
        string text = "{\"openapi\":\"3.1.0\",\"paths\":" + paths + "}";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.InvalidShape, problem.Kind);
        TestDocument.AssertCovers(text, problem, place);
        Assert.Equal(operations, result.Document!.Operations.Count);
    }

    [Theory]
    [InlineData("\"summary\":{\"operationId\":\"one\"},\"operationId\":\"two\"", "two")]
    [InlineData("\"operationId\":\"one\",\"x\":[1],\"operationId\":\"two\"", "two")]
    [InlineData("\"operation\\u0049d\":\"tw\\u006f\"", "two")]
    [InlineData("\"operationId\":\"two\",\"operationI\":\"one\"", "two")]
    [InlineData("\"tags\":[\"one\"],\"tags\":[\"\\ud83d\",\"two\"]", "tag:two")]
    public void SelectsByTheMembersThatCount(string operation, string entry)
    {
        OpenApiReadResult result = TestDocument.Read("{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{" + operation + "},\"put\":{}}}}", entry);
        Assert.DoesNotContain(result.Problems, problem => problem.Kind == ProblemKind.UnmatchedOperation);
        Assert.Equal("GET", Assert.Single(result.Document!.Operations).Method);
    }

    [Theory]
    [InlineData("200", "200")]
    [InlineData("4XX", "4XX")]
    [InlineData("5xx", "5XX")]
    [InlineData("default", "default")]
    public void ReadsAStatus(string key, string status)
    {
        OpenApiReadResult result = TestDocument.Read("{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{\"responses\":{\"" + key + "\":{}}}}}}");
        Assert.Empty(result.Problems);
        Assert.Equal([status], result.Document!.Operations[0].Responses.Select(response => response.Status));
    }

    [Theory]
    [InlineData("20")]
    [InlineData("2000")]
    [InlineData("02F")]
    [InlineData("099")]
    [InlineData("\u0662\u0660\u0660")]
    [InlineData("6XX")]
    [InlineData("40X")]
    [InlineData("Default")]
    [InlineData("ok")]
    [InlineData("")]
    [InlineData("200: Evil(); case 201")]
    [InlineData("4xx")]
    public void ReportsAResponseThatStandsUnderNoStatusOrTwice(string key)
    {
        string text = "{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{\"responses\":{\"4XX\":{},\"" + key + "\":{},\"204\":{}}}}}}";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.InvalidShape, problem.Kind);
        TestDocument.AssertCovers(text, problem, "\"" + key + "\"");
        Assert.Equal(["4XX", "204"], result.Document!.Operations[0].Responses.Select(response => response.Status));
    }

    [Theory]
    [InlineData("additionalOperations\":{\"A B", "\"A B\"")]
    [InlineData("additionalOperations\":{\"A\\nB", "\"A\\nB\"")]
    [InlineData("additionalOperations\":{\"", "\"\"")]
    public void ReportsAMethodThatIsNoToken(string key, string place)
    {
        string text = "{\"openapi\":\"3.2.0\",\"paths\":{\"/a\":{\"" + key + "\":{}},\"get\":{}}}}";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.InvalidShape, problem.Kind);
        TestDocument.AssertCovers(text, problem, place);
        Assert.Equal(["GET"], result.Document!.Operations.Select(operation => operation.Method));
    }

    [Fact]
    public void ReportsAHeaderWhoseNameIsNoToken()
    {
        string text = """{"openapi":"3.1.0","paths":{"/a":{"get":{"parameters":[{"name":"X: y\r\nEvil","in":"header"}]}}}}""";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.InvalidShape, problem.Kind);
        TestDocument.AssertCovers(text, problem, "\"X: y\\r\\nEvil\"");
        Assert.Empty(result.Document!.Operations[0].Parameters);
    }

    [Fact]
    public void ReadsTheMethodsOf32()
    {
        string paths = "\"paths\":{\"/a\":{\"query\":{},\"additionalOperations\":{\"Copy\":{}}}}}";
        Assert.Equal(
            ["QUERY /paths/~1a/query", "COPY /paths/~1a/additionalOperations/Copy"],
            TestDocument.Read("{\"openapi\":\"3.2.0\"," + paths).Document!.Operations.Select(operation => operation.Method + " " + operation.Pointer));
        Assert.Empty(TestDocument.Read("{\"openapi\":\"3.1.0\"," + paths).Document!.Operations);
    }

    [Fact]
    public void ProblemsComeByPosition()
    {
        OpenApiReadResult result = TestDocument.Read(
            """{"openapi":"3.1.0","components":{"schemas":{"A":{"type":7},"A2":{"$ref":"#/no"}}},"paths":{"/a":7},"info":[],"info":{}}""");
        Assert.Equal(
            [ProblemKind.InvalidShape, ProblemKind.UnresolvedReference, ProblemKind.InvalidShape, ProblemKind.DuplicateMember],
            result.Problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void StopsWhenCancelled() =>
        Assert.Throws<OperationCanceledException>(() => OpenApiReader.Read(TestDocument.Source(Shop), [], new CancellationToken(canceled: true)));

    [Fact]
    public void BrokenJsonIsOneProblem()
    {
        OpenApiReadResult result = TestDocument.Read("""{"openapi":"3.1.0","a":1,"a":2,"paths":{""");
        Assert.Null(result.Document);
        Assert.Equal(ProblemKind.InvalidSyntax, Assert.Single(result.Problems).Kind);
    }

    [Theory]
    [InlineData("putItem", "PUT")]
    [InlineData("PUT /items/{id}", "PUT")]
    [InlineData("  get   /items/{id} ", "GET")]
    [InlineData("tag:write", "PUT")]
    [InlineData("* /items/{id}", "PUT", "GET")]
    [InlineData("* /items*", "PUT", "GET", "POST")]
    [InlineData("addItem,putItem", "PUT", "POST")]
    [InlineData(",", "PUT", "GET", "POST")]
    public void SelectsOperations(string entries, params string[] methods)
    {
        OpenApiReadResult result = TestDocument.Read(Shop, entries.Split(','));
        Assert.Empty(result.Problems);
        Assert.Equal(methods, result.Document!.Operations.Select(operation => operation.Method));
    }

    [Fact]
    public void SelectedOperationsBringWhatTheyReach()
    {
        OpenApiDocument document = TestDocument.Read(Shop, "putItem").Document!;
        Assert.Equal(["Item", "Problem", "Tag"], document.Schemas.Select(schema => schema.ComponentName));
        Assert.Empty(TestDocument.Read(Shop, "addItem").Document!.Schemas);
        Assert.Equal(["bearer", "key"], document.SecuritySchemes.Select(scheme => scheme.Name));
    }

    [Theory]
    [InlineData("putitem", "no operation matches 'putitem'; the nearest one is 'putItem'")]
    [InlineData("PATCH /item", "no operation matches 'PATCH /item'; the nearest one is 'POST /items'")]
    [InlineData("tag:wrote", "no operation matches 'tag:wrote'; the nearest one is 'tag:write'")]
    public void ReportsAnEntryThatSelectsNothing(string entry, string message)
    {
        OpenApiReadResult result = TestDocument.Read(Shop, "addItem", entry);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemKind.UnmatchedOperation, message), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(Shop, problem, "\"paths\"");
        Assert.Single(result.Document!.Operations);
    }

    [Fact]
    public void EntriesInErrorLeaveTheOthersAlone()
    {
        OpenApiReadResult result = TestDocument.Read(Shop, " addItem", "additem", "tag:items ", "addItem", "additem", "/items", "POST  /items");
        Assert.Equal(
            ["no operation matches '/items'; the nearest one is 'POST /items'", "no operation matches 'additem'; the nearest one is 'addItem'"],
            result.Problems.Select(problem => problem.Message));
        Assert.Equal(["PUT", "POST"], result.Document!.Operations.Select(operation => operation.Method));
    }

    [Fact]
    public void WhatIsNotSelectedIsNotRead()
    {
        const string Text = """
            {"openapi":"3.1.0","paths":{
              "/a":{"get":{"operationId":"a","responses":{"200":{"$ref":"#/components/responses/A"}}}},
              "/b":{"get":{"operationId":"b","parameters":[{"$ref":"#/no"}],"responses":{"200":{"$ref":"other.json"}}}}},
             "components":{
              "responses":{"A":{"description":"","content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}}},
              "schemas":{"A":{"type":"object"},"B":{"$ref":"#/no"},"C":{"type":7}}}}
            """;
        Assert.Equal(4, TestDocument.Read(Text).Problems.Count);
        OpenApiReadResult result = TestDocument.Read(Text, "a");
        Assert.Empty(result.Problems);
        Assert.Equal(["A"], result.Document!.Schemas.Select(schema => schema.ComponentName));
    }

    [Fact]
    public void ReportsAnEntryWhenThereIsNothingToSelect() => Assert.Equal(
        "no operation matches 'a'; the document has none to choose from",
        Assert.Single(TestDocument.Read("{\"openapi\":\"3.1.0\"}", "a").Problems).Message);
}
