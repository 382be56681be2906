using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class ResponseTests
{
    private const string Hooks =
        """
        {
          "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
          "paths": {
            "/a": {
              "post": {
                "operationId": "a", "tags": ["kept"], "responses": {},
                "callbacks": {
                  "own": { "{$request.body#/url}": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Own" } } } } } } },
                  "shared": { "$ref": "#/components/callbacks/Shared" }
                }
              }
            },
            "/b": { "post": { "operationId": "b", "callbacks": { "other": { "$ref": "#/components/callbacks/Shared" } } } }
          },
          "webhooks": {
            "added": { "post": { "operationId": "onAdded", "summary": "S", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } } } },
            "moved": { "$ref": "#/components/pathItems/Moved" },
            "x-not": 1
          },
          "components": {
            "callbacks": {
              "Shared": { "{$request.body#/url}": { "put": { "responses": { "200": { "description": "Fine." } } } } },
              "Unused": { "{$request.body#/url}": { "post": {} } }
            },
            "pathItems": { "Moved": { "delete": {} } },
            "schemas": { "Pet": { "type": "object" }, "Own": { "type": "integer" } }
          }
        }
        """;

    [Fact]
    public void Webhooks_and_callbacks_are_read_once_each()
    {
        OpenApiReadResult result = TestDocument.Read(Hooks);

        Assert.Empty(result.Problems);
        Assert.Equal(
            ["POST own of a", "PUT Shared of ", "POST added of ", "DELETE moved of ", "POST Unused of "],
            Names(result.Document!));
        Webhook added = result.Document!.Webhooks[2];
        Assert.Equal(("onAdded", "S"), (added.OperationId, added.Summary));
        Assert.Same(result.Document.Schemas[0], added.RequestBody!.Content[0].Schema);
        Assert.Equal("200", result.Document.Webhooks[1].Responses[0].Status);
    }

    [Fact]
    public void Selected_operations_bring_their_callbacks_and_nothing_else()
    {
        OpenApiDocument document = TestDocument.Read(Hooks, "tag:kept").Document!;

        Assert.Equal(["POST own of a", "PUT Shared of "], Names(document));
        Assert.Equal(["Own"], document.Schemas.Select(schema => schema.ComponentName));
    }

    [Fact]
    public void Webhooks_are_none_before_3_1()
    {
        Assert.DoesNotContain(TestDocument.Read(Hooks.Replace("3.1.0", "3.0.4")).Document!.Webhooks, webhook => webhook.Name == "added");
    }

    [Fact]
    public void Headers_are_read_and_nonsense_is_reported()
    {
        const string Text =
            """
            {
              "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
              "paths": { "/a": { "get": { "responses": { "200": { "description": "", "headers": {
                "X-Count": { "description": "D", "schema": { "type": "integer" } },
                "x-count": { "schema": { "type": "string" } },
                "Content-Type": { "schema": { "type": "string" } },
                "X-Next": { "$ref": "#/components/headers/Next" },
                "X-Bare": {},
                "a b": {}
              } } } } } },
              "components": { "headers": { "Next": { "schema": { "type": "boolean" } } } }
            }
            """;

        OpenApiReadResult result = TestDocument.Read(Text);

        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemKind.InvalidShape, "'a b' is no name of a header; the header is ignored"), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(Text, problem, "\"a b\"");
        Assert.Equal(
            [("X-Count", "D", SchemaKind.Integer), ("X-Next", null, SchemaKind.Boolean), ("X-Bare", null, null)],
            result.Document!.Operations[0].Responses[0].Headers.Select(header => (header.Name, header.Description, header.Schema?.Kind)));
    }

    [Fact]
    public void Items_of_a_sequence_and_the_content_of_a_string_are_read()
    {
        OpenApiReadResult result = TestDocument.Read(
            """
            {
              "openapi": "3.2.0", "info": { "title": "T", "version": "1" },
              "paths": { "/a": { "get": { "responses": { "200": { "description": "", "content": { "text/event-stream": {
                "itemSchema": { "type": "object", "properties": { "data": { "type": "string", "contentMediaType": "application/json", "contentSchema": { "$ref": "#/components/schemas/Note" } } } }
              } } } } } } },
              "components": { "schemas": { "Note": { "type": "object" } } }
            }
            """,
            "GET /a");

        Assert.Empty(result.Problems);
        MediaType media = result.Document!.Operations[0].Responses[0].Content[0];
        Assert.Null(media.Schema);
        Assert.Same(Assert.Single(result.Document.Schemas), media.ItemSchema!.Properties[0].Schema.ContentSchema);
    }

    private static IEnumerable<string> Names(OpenApiDocument document) =>
        document.Webhooks.Select(webhook => $"{webhook.Method} {webhook.Name} of {webhook.Owner?.OperationId}");
}
