using System.Threading.Tasks;
using Xunit;

namespace Speclyn.Analyzers.Tests;

/// <summary>The way from generated code to what the document says.</summary>
public class GoToDocumentTests
{
    private const string Code = """
        using Own;
        class C
        {
            void M(Dog dog, Cat cat, OwnClient client)
            {

        """;

    // One line for each thing to go to.
    private const string Animals = """
        openapi: 3.1.0
        info: { title: Own, version: '1' }
        paths:
          /dogs/{id}:
            parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
              - $ref: '#/components/parameters/Trace'
            put:
              operationId: putDog
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Dog' } } } }
              responses: { '204': { description: Done. } }
          /cats:
            $ref: 'parts/cats.yaml#/cats'
        components:
          parameters:
            Trace:
              { name: trace, in: header, schema: { type: string } }
          schemas:
            Animal:
              type: object
              properties:
                name: { type: string }
            Dog:
              allOf:
                - $ref: '#/components/schemas/Animal'
                - type: object
                  properties:
                    breed: { type: string, enum: [poodle, pug] }

        """;

    private const string Cats = """
        cats:
          post:
            operationId: addCat
            requestBody: { content: { application/json: { schema: { $ref: '#/Cat' } } } }
            responses: { '204': { description: Done. } }
        Cat:
          type: object
          properties:
            lives: { type: integer }

        """;

    private const string Bare = """
        openapi: 3.1.0
        info: { title: Own, version: '1' }
        paths:
          /bare: { get: { responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Bare' } } } } } } }

        components:
          schemas:
            Bare: { type: object, required: [code] }

        """;

    [Theory]
    [InlineData("order.Q$$uantity = 1;", "/components/schemas/Order/properties/quantity", "^\"quantity\": { \"type\": \"integer\", \"minimum\": 1")]
    [InlineData("order.Quantity$$ = 1;", "/components/schemas/Order/properties/quantity", "^\"quantity\": { \"type\": \"integer\", \"minimum\": 1")]
    [InlineData("_ = new Order { $$Quantity = 1 };", "/components/schemas/Order/properties/quantity", "^\"quantity\": { \"type\": \"integer\", \"minimum\": 1")]
    [InlineData("_ = new $$Line();", "/components/schemas/Line", "^\"Line\": {")]
    [InlineData("$$Order[] orders = [];", "/components/schemas/Order", "^\"Order\": {")]
    [InlineData("order.Size = $$OrderSize.Small;", "/components/schemas/Order/properties/size", "^\"size\": {")]
    [InlineData("order.Size = OrderSize.$$Large;", "/components/schemas/Order/properties/size/enum/1", "\"enum\": [\"small\", ^\"large\"]")]
    [InlineData("_ = OrderSize.Values.$$Large;", "/components/schemas/Order/properties/size/enum/1", "\"enum\": [\"small\", ^\"large\"]")]
    [InlineData("order.Colour = OrderColour.$$Green;", "/components/schemas/Order/properties/colour/anyOf/0/enum/1", "[\"red\", ^\"green\"]")]
    [InlineData("order.Kind = OrderKind.$$Order;", "/components/schemas/Order/properties/kind/const", "\"kind\": { ^\"const\": \"order\"")]
    [InlineData("_ = receipt.$$Total;", "/components/schemas/Receipt/properties/total", "^\"total\": {")]
    [InlineData("await client.$$PlaceOrderAsync(order);", "/paths/~1orders/post", "^\"post\": {\n        \"operationId\": \"placeOrder\"")]
    [InlineData("await client.PlaceOrderAsync($$body: order);", "/paths/~1orders/post/requestBody", "\"placeOrder\",\n        ^\"requestBody\"")]
    [InlineData("await client.ListOrdersAsync($$limit: 2);", "/paths/~1orders/get/parameters/0", "^{ \"name\": \"limit\"")]
    [InlineData("await client.GetOrderAsync($$orderId: text);", "/paths/~1orders~1{order_id}/get/parameters/0", "\"operationId\": \"getOrder\",\n        \"parameters\": [^{ \"name\": \"order_id\"")]
    public async Task A_name_leads_to_its_place(string statement, string pointer, string place) =>
        Assert.Equal($"Go to '{pointer}' in orders.json{InOrders(place)}", (await GoToDocument.InOrdersAsync(statement)).Title);

    [Theory]
    [InlineData("order.Quantity = $$1;")]
    [InlineData("$$number = 1;")]
    [InlineData("order.$$ToString();")]
    [InlineData("_ = order.Size?.$$Value;")]
    [InlineData("await client.GetOrderAsync(text, $$cancellationToken: default);")]
    [InlineData("_ = $$Limits.Many;")]
    public async Task Nothing_is_offered_elsewhere(string statement) => Assert.Null((await GoToDocument.InOrdersAsync(statement)).Title);

    [Fact]
    public async Task A_part_of_a_generated_class_leads_there() => Assert.Equal(
        "Go to '/components/schemas/Line' in orders.json" + InOrders("^\"Line\": {"),
        (await GoToDocument.InAsync("namespace Shop; partial class $$Line { }", ("/project/docs/orders.json", GeneratedApi.Orders, "Shop"))).Title);

    [Theory]
    [InlineData("dog.$$Breed = null;", "/components/schemas/Dog/allOf/1/properties/breed", "own.yaml", 28, 13)]
    [InlineData("dog.$$Name = null;", "/components/schemas/Animal/properties/name", "own.yaml", 22, 9)]
    [InlineData("$$Dog other = dog;", "/components/schemas/Dog", "own.yaml", 23, 5)]
    [InlineData("client.PutDogAsync($$id: null!);", "/paths/~1dogs~1{id}/parameters/0", "own.yaml", 6, 9)]
    [InlineData("client.PutDogAsync(null!, $$trace: null);", "/components/parameters/Trace", "own.yaml", 16, 5)]
    [InlineData("cat.$$Lives = 9;", "/Cat/properties/lives", "cats.yaml", 9, 5)]
    [InlineData("client.$$AddCatAsync(cat);", "/cats/post", "cats.yaml", 2, 3)]
    public async Task References_and_parts_are_followed(string statement, string pointer, string file, int line, int column) => Assert.Equal(
        $"Go to '{pointer}' in {file}({line},{column})",
        (await GoToDocument.InAsync(Code + statement + " } }", ("/project/own.yaml", Animals, "Own"), ("/project/parts/cats.yaml", Cats, null))).Title);

    [Fact]
    public async Task The_action_opens_the_document() => Assert.Equal(
        "/project/docs/orders.json", await (await GoToDocument.InOrdersAsync("order.Q$$uantity = 1;")).OpenedAsync());

    [Fact]
    public async Task Of_files_with_one_name_the_one_of_the_namespace_is_opened() => Assert.Equal(
        "/project/b/orders.json",
        await (await GoToDocument.InAsync("class C { Second.$$Order order; }", ("/project/a/orders.json", GeneratedApi.Orders, "First"), ("/project/b/orders.json", GeneratedApi.Orders, "Second"))).OpenedAsync());

    [Fact]
    public async Task A_document_of_another_project_is_opened() => Assert.Equal(
        "/project/docs/orders.json", await (await GoToDocument.InOtherProjectAsync(ShopCode.With("order.Q$$uantity = 1;"))).OpenedAsync());

    [Fact]
    public async Task Nothing_is_offered_for_a_referenced_assembly() => Assert.Null((await GoToDocument.InReferencedAsync(ShopCode.With("order.Q$$uantity = 1;"))).Title);

    [Fact]
    public async Task A_property_that_the_document_does_not_write_out_leads_to_its_schema() => Assert.Equal(
        "Go to '/components/schemas/Bare' in own.yaml(8,5)",
        (await GoToDocument.InAsync("class C { object M(Own.Bare bare) => bare.$$Code; }", ("/project/own.yaml", Bare, "Own"))).Title);

    // Where a part of orders.json stands that is there once; ^ is the place in it.
    private static string InOrders(string part)
    {
        int start = GeneratedApi.Orders.IndexOf(part.Replace("^", ""), System.StringComparison.Ordinal) + part.IndexOf('^');
        string[] before = GeneratedApi.Orders[..start].Split('\n');
        return $"({before.Length},{before[^1].Length + 1})";
    }
}
