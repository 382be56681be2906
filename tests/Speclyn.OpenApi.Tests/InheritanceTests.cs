using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class InheritanceTests
{
    private const string Shapes =
        """
        "Shape":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}},"discriminator":{"propertyName":"kind"}},
        "Circle":{"allOf":[{"$ref":"#/components/schemas/Shape"},{"properties":{"radius":{"type":"number"}}}]},
        "Ring":{"allOf":[{"$ref":"#/components/schemas/Circle"},{"properties":{"inner":{"type":"number"}}}]},
        "Dot":{"allOf":[{"$ref":"#/components/schemas/Shape"}]}
        """;

    [Fact]
    public void SchemasExtendTheOneWithTheDiscriminator()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(Shapes);
        Assert.Same(schemas["Shape"], schemas["Circle"].Base);
        Assert.Same(schemas["Circle"], schemas["Ring"].Base);
        Assert.Same(schemas["Shape"], schemas["Dot"].Base);
        Assert.Equal((SchemaKind.Object, null), (schemas["Shape"].Kind, schemas["Shape"].Base));
        Assert.Equal(["kind", "radius", "inner"], schemas["Ring"].Properties.Select(property => property.Name));
        Assert.Equal("Shape Circle Ring Dot", Names(schemas["Shape"]));
        Assert.Equal("Circle Ring", Names(schemas["Circle"]));
        Assert.Null(schemas["Ring"].Inheritance);
    }

    [Fact]
    public void AMappingNamesThem()
    {
        IReadOnlyDictionary<string, Schema> schemas = TestDocument.Schemas(
            """
            "Pet":{"type":"object","properties":{"type":{"type":"string"}},"discriminator":{"propertyName":"type","mapping":{"dog":"#/components/schemas/Dog","puppy":"Dog"}}},
            "Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"bark":{}}}]},
            "Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"type":{"const":"cat"}}}]}
            """);
        Assert.Equal("dog puppy cat", Names(schemas["Pet"]));
        Assert.Same(schemas["Dog"], schemas["Pet"].Inheritance!.Derived[1].Value);
    }

    [Fact]
    public void AUnionOfThemIsToldApartByTheirNames()
    {
        Schema union = TestDocument.Schemas(Shapes + """,   "X":{"oneOf":[{"$ref":"#/components/schemas/Circle"},{"$ref":"#/components/schemas/Dot"}]}""")["X"];
        var selector = Assert.IsType<ObjectSelector.ByPropertyValue>(union.Union!.Objects);
        Assert.Equal("Circle:0 Ring:0 Dot:1", string.Join(' ', selector.Values.Select(value => value.Key + ":" + value.Value)));
    }

    [Fact]
    public void FurtherMembersAreThoseOfTheBase()
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, _) = TestDocument.WithProblem(
            """
            "Base":{"type":"object","properties":{"type":{"type":"string"}},"discriminator":{"propertyName":"type"}},
            "Refuses":{"allOf":[{"$ref":"#/components/schemas/Base"},{"properties":{"type":{}},"additionalProperties":false}]},
            "Narrows":{"allOf":[{"$ref":"#/components/schemas/Refuses"}],"additionalProperties":{"type":"string"}}
            """);
        Assert.Equal((true, null), (schemas["Refuses"].Closed, schemas["Refuses"].AdditionalProperties));
        Assert.Null(schemas["Narrows"].AdditionalProperties);
        Assert.Equal(ProblemKind.IgnoredKeyword, problem.Kind);
        Assert.Equal("'additionalProperties' of 'Narrows' says more than that of 'Base', which it extends; it is ignored", problem.Message);
    }

    [Fact]
    public void WhoeverReachesTheBaseReachesWhatExtendsIt()
    {
        string text = TestDocument.WithSchemas(Shapes).Replace(
            "\"paths\":{}",
            """  "paths":{"/a":{"get":{"operationId":"a","responses":{"200":{"description":"","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Shape"}}}}}}}}""",
            System.StringComparison.Ordinal);
        OpenApiReadResult result = TestDocument.Read(text, "a");
        Assert.Equal(["Shape", "Circle", "Ring", "Dot"], result.Document!.Schemas.Select(schema => schema.ComponentName));
    }

    private static string Names(Schema schema) => string.Join(' ', schema.Inheritance!.Derived.Select(derived => derived.Key));
}
