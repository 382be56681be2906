using System.Linq;
using System.Threading.Tasks;
using Speclyn.Testing;
using Speclyn.Testing.Documents;
using Xunit;

namespace Speclyn.Corpus.Tests;

/// <summary>What real documents hardly say of members together, in one that says all of it.</summary>
public class ConditionTests
{
    private const string Document = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Conditions", "version": "1" },
          "paths": {
            "/orders/{id}": {
              "put": {
                "operationId": "putOrder",
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } },
                "responses": { "204": { "description": "Done." } }
              }
            }
          },
          "components": {
            "schemas": {
              "Order": {
                "type": "object",
                "required": ["code"],
                "properties": {
                  "id": { "type": "string", "readOnly": true },
                  "code": { "type": "string" },
                  "pay": { "$ref": "#/components/schemas/Pay" },
                  "contact": { "$ref": "#/components/schemas/Contact" },
                  "patch": { "$ref": "#/components/schemas/Patch" },
                  "voice": { "$ref": "#/components/schemas/Voice" }
                }
              },
              "Pay": {
                "type": "object",
                "properties": { "card": { "type": "string" }, "iban": { "type": "string" }, "bic": { "type": "string" }, "note": { "type": "string" } },
                "oneOf": [{ "required": ["card"] }, { "required": ["iban"] }],
                "dependentRequired": { "iban": ["bic"] }
              },
              "Contact": {
                "type": "object",
                "properties": { "mail": { "type": "string" }, "phone": { "type": "string" } },
                "anyOf": [{ "required": ["mail"] }, { "required": ["phone"] }]
              },
              "Patch": { "type": "object", "minProperties": 1, "properties": { "name": { "type": "string" }, "size": { "type": "integer" } } },
              "Voice": {
                "type": "object",
                "properties": { "voice": { "type": "string" }, "key": { "type": "string" } },
                "if": { "properties": { "voice": { "pattern": "^Eleven\\." } }, "required": ["voice"] },
                "then": { "required": ["key"] }
              }
            }
          }
        }
        """;

    [Fact]
    public async Task Every_condition_that_is_broken_is_marked()
    {
        CodeChecks code = await CodeChecks.Run(new DocumentUnderTest(new SpecDocument("conditions.json", Document) { Namespace = "Api", Client = "ApiClient" }, []), 1000);

        Assert.Empty(code.Failures);
        Assert.Superset(
            new[] { "path", "readOnly", "required", "oneOf", "anyOf", "dependentRequired", "if", "minProperties" }.ToHashSet(),
            code.Statements.Select(statement => statement.Keyword ?? "valid").ToHashSet());
    }
}
