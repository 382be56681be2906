using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Completion;
using Xunit;

namespace Speclyn.Completion.Tests;

/// <summary>What editors make of the documentation of generated code by themselves.</summary>
public class DocumentationTests
{
    private const string Document = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Own", "version": "1" },
          "paths": {
            "/orders": {
              "post": {
                "operationId": "placeOrder",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } },
                "responses": { "204": { "description": "Placed." } }
              }
            }
          },
          "components": {
            "schemas": {
              "Order": {
                "type": "object",
                "required": ["code"],
                "properties": {
                  "code": { "type": "string", "description": "The code of the order.", "minLength": 2, "maxLength": 5 },
                  "size": { "description": "How large it is.", "type": "string", "enum": ["small", "large"] },
                  "parts": { "description": "What it holds.", "type": "array", "minItems": 1, "items": { "type": "string", "enum": ["cup", "plate"] } }
                }
              }
            }
          }
        }
        """;

    [Theory]
    [InlineData(
        "order.C$$ode = text;",
        """
        string Order.Code { get; set; }
        The code of the order.

        JSON member code, required.
        Rules: minLength: 2, maxLength: 5.
        """)]
    [InlineData(
        "order.S$$ize = text;",
        """
        OrderSize? Order.Size { get; set; }
        How large it is.

        JSON member size.
        Known values: small, large.
        """)]
    [InlineData(
        "order.P$$arts = null;",
        """
        System.Collections.Generic.IReadOnlyList<OrderPart>? Order.Parts { get; set; }
        What it holds.

        JSON member parts.
        Known values: cup, plate.
        Rules: minItems: 1.
        """)]
    [InlineData(
        "order.Size = OrderSize.S$$mall;",
        """
        OrderSize OrderSize.Small { get; }
        The value small.
        """)]
    [InlineData(
        "OrderS$$ize size = text;",
        """
        readonly struct Own.OrderSize
        How large it is.

        Known values: small, large. Other values are kept as they are.
        Schema /components/schemas/Order/properties/size of own.json.
        """)]
    public async Task Hover_shows_what_the_document_says(string statement, string expected) =>
        Assert.StartsWith(expected, await (await OpenAsync(statement)).HoverAsync());

    [Fact]
    public async Task Where_an_enumeration_is_expected_its_members_are_listed()
    {
        CompletionList list = await (await OpenAsync("order.Size = $$;")).ListAllAsync();

        Assert.Equal(["OrderSize", "OrderSize.Large", "OrderSize.Small"], list.ItemsList.Select(item => item.DisplayText).Where(text => text.StartsWith("OrderSize", StringComparison.Ordinal)));
        Assert.Equal(MatchPriority.Preselect, list.ItemsList.Single(item => item.DisplayText == "OrderSize").Rules.MatchPriority);
    }

    private static Task<Editor> OpenAsync(string statement) => Editor.OpenWithDocumentAsync(
        $$"""
        using Own;
        class C
        {
            void M(Order order, string text)
            {
                {{statement}}
            }
        }
        """,
        Document);
}
