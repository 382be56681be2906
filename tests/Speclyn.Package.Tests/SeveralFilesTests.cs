using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Speclyn.Package.Tests.Harness;
using Xunit;

namespace Speclyn.Package.Tests;

/// <summary>A document whose references lead to other files of the project, in a build of its own.</summary>
[Trait("Needs", "Generator")]
public sealed class SeveralFilesTests
{
    private const string Items = """
        <PackageReference Include="Speclyn" Version="$(SpeclynVersion)" PrivateAssets="all" />
        <OpenApiSpec Include="api/openapi.yaml" Namespace="Pets" Client="PetsClient" />
        """;

    [Fact]
    public async Task Files_that_are_declared_are_read_and_one_that_is_not_is_named()
    {
        Consumer consumer = (await PackageFeed.GetAsync()).NewConsumer("files").Project("net10.0", Items + "<AdditionalFiles Include=\"api/schemas/*.yaml\" />", "<Nullable>enable</Nullable>");
        Directory.CreateDirectory(consumer.PathOf("api/schemas"));
        consumer
            .Write("api/openapi.yaml", """
                openapi: 3.1.0
                info: { title: Pets, version: "1" }
                servers: [{ url: https://pets.example }]
                paths:
                  /pets:
                    post:
                      operationId: addPet
                      requestBody: { required: true, content: { application/json: { schema: { $ref: "schemas/pet.yaml" } } } }
                      responses: { "200": { description: The pet., content: { application/json: { schema: { $ref: schemas/pet.yaml } } } } }
                """)
            .Write("api/schemas/pet.yaml", """
                type: object
                required: [name]
                properties:
                  name: { type: string }
                  owner: { $ref: owner.yaml#/$defs/Owner }
                """)
            .Write("api/schemas/owner.yaml", """
                $defs:
                  Owner: { type: object, properties: { phone: { type: string, maxLength: 5 } } }
                """)
            .Write("Code.cs", """
                using Pets;

                internal static class Code
                {
                    internal static Pet Create() => new() { Name = "Bo", Owner = new() { Phone = "123456" } };
                }
                """);

        (await consumer.BuildAsync()).ShouldFail();
        Assert.Equal(["SPEC1004 Code.cs 5"], consumer.Diagnostics("net10.0").Where(d => d.Level != "note").Select(d => $"{d.Id} {d.File} {d.Line}"));

        // A change of the third file reaches the code with the next build.
        consumer.Write("api/schemas/owner.yaml", consumer.Read("api/schemas/owner.yaml").Replace("maxLength: 5", "maxLength: 6"));
        (await consumer.BuildAsync("--no-restore")).ShouldSucceed();
        DiagnosticsAssert.None(consumer.Diagnostics("net10.0"));

        consumer.Project("net10.0", Items, "<Nullable>enable</Nullable>");
        (await consumer.BuildAsync("--no-restore")).ShouldFail();
        ReportedDiagnostic missing = consumer.Diagnostics("net10.0").First(d => d.Id == "SPEC0011");
        Assert.Equal(("openapi.yaml", 8), (Path.GetFileName(missing.File), missing.Line));
        Assert.Contains("<AdditionalFiles Include=\"api/schemas/pet.yaml\" />", missing.Message);
    }
}
