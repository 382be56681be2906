using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>No text of a document may become code.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "*/ class Evil { }", "\"\"\" + Evil() + \"\"\"", "</summary><evil/>", "\n class Evil { }", "\r\n class Evil { }", "\u0085 class Evil { }",
        "\u2028 class Evil { }", "\u2029 class Evil { }", "{Evil}", "\\\" + Evil() + \\\"", "\u202E live", "// x\n#endif\nclass Evil { }", "]]>", "&evil;", "\0", "\uD800",
        "@class", "global::Evil", "a\tb",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_of_the_document_stays_text(string hostile)
    {
        IReadOnlyList<string> expected = Shape(new GeneratorHost { Documents = [Samples.Telnyx] }.Run());

        JsonNode document = JsonNode.Parse(Samples.Telnyx.GetText().ToString())!;
        int replaced = Infect(document, hostile);
        GeneratorRun run = new GeneratorHost { Documents = [Samples.Telnyx.With(document.ToJsonString())] }.Run();

        Assert.True(replaced > 50);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Equal(expected, Shape(run));
        Assert.DoesNotContain(run.Compilation.GetSymbolsWithName("Evil"), _ => true);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Name_of_the_document_gives_an_identifier(string hostile)
    {
        string name = JsonValue.Create(hostile).ToJsonString();
        SpecDocument document = Samples.WithSchemas($$"""
            "A":{"type":"object","properties":{ {{name}}:{"type":"string","enum":[{{name}}]} },"required":[{{name}}]},
            {{name}}:{"type":"object","properties":{"x":{"oneOf":[{"type":"string"},{"title":{{name}},"type":"object","properties":{"a":{"type":"string"} } } ] } } }
            """);
        GeneratorRun run = new GeneratorHost { Documents = [document] }.Run();

        Assert.Empty(run.CompilerDiagnostics);
        Assert.NotEmpty(run.Result.GeneratedSources);

        // A name may be Evil; code that stands in a name would be a type without the mark of generated code.
        Assert.All(
            run.Compilation.GetSymbolsWithName("Evil", SymbolFilter.Type),
            type => Assert.Contains(type.GetAttributes(), attribute => attribute.AttributeClass!.Name == "GeneratedCodeAttribute"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    [InlineData("200: Evil(); case 201")]
    public void Name_of_an_operation_gives_no_code(string hostile)
    {
        string text = JsonValue.Create(hostile).ToJsonString();
        string path = JsonValue.Create("/" + hostile + "/{" + hostile + "}").ToJsonString();
        var document = new SpecDocument("api.json", $$"""
            {"openapi":"3.2.0","info":{"title":{{text}},"version":"1"},"servers":[{"url":{{JsonValue.Create("https://a.example/" + hostile).ToJsonString()}} }],
            "security":[{ {{text}}:[] }],
            "paths":{ {{path}}:{
              "post":{"operationId":{{text}},"tags":[{{text}}],
                "parameters":[{"name":{{text}},"in":"path","required":true,"schema":{"type":"string"} },{"name":{{text}},"in":"query","schema":{"type":"string"} },
                  {"name":{{text}},"in":"header","schema":{"type":"string"} },{"name":{{text}},"in":"cookie","schema":{"type":"string"} }],
                "requestBody":{"content":{ {{text}}:{"schema":{"type":"string"} },"application/json":{"schema":{"type":"object","properties":{"a":{"type":"string"} } } } } },
                "responses":{"200":{"description":{{text}},"content":{ {{text}}:{ } } },{{text}}:{"description":"x"} } },
              "additionalOperations":{ {{text}}:{"responses":{} } } } },
            "components":{"securitySchemes":{ {{text}}:{"type":"apiKey","in":"header","name":{{text}} } } } }
            """) { Namespace = "Api" };
        GeneratorRun run = new GeneratorHost { Documents = [document] }.Run();

        Assert.Null(run.Result.Exception);
        Assert.NotEmpty(run.Result.GeneratedSources);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.DoesNotContain(run.Result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodes()), IsEvil);
    }

    // A name of the document may become Evil; a class or call of that name without a mark of ours is code that stood in a text.
    private static bool IsEvil(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Evil" } }
        || (node is ClassDeclarationSyntax { Identifier.Text: "Evil", AttributeLists.Count: 0 });

    [Fact]
    public void File_name_stays_in_its_comment()
    {
        GeneratorRun run = new GeneratorHost { Documents = [new SpecDocument("a\nclass Evil { }.json", Samples.Telnyx.GetText().ToString()) { Namespace = "A" }] }.Run();

        Assert.Empty(run.CompilerDiagnostics);
        Assert.DoesNotContain(run.Compilation.GetSymbolsWithName("Evil"), _ => true);
    }

    [Theory]
    [InlineData("class")]
    [InlineData("A..B")]
    [InlineData("A; class Evil { } namespace B")]
    [InlineData("1a.b c")]
    public void Namespace_of_the_item_becomes_one(string ns)
    {
        GeneratorRun run = new GeneratorHost { Documents = [new SpecDocument("a.json", Samples.Telnyx.GetText().ToString()) { Namespace = ns, Client = "x y; class Evil { }" }] }.Run();

        Assert.Empty(run.CompilerDiagnostics);
        Assert.DoesNotContain(run.Compilation.GetSymbolsWithName("Evil"), _ => true);
    }

    /// <summary>Replaces descriptions, defaults, titles and the like: texts that give no names.</summary>
    private static int Infect(JsonNode node, string hostile)
    {
        int count = 0;
        if (node is JsonObject members)
        {
            foreach (string name in members.Select(member => member.Key).ToArray())
            {
                if (name is "description" or "summary" or "example" or "version" && members[name] is JsonValue)
                {
                    members[name] = hostile;
                    count++;
                }
                else if (name is "default" && members[name] is JsonValue)
                {
                    members[name] = hostile;
                }
                else if (members[name] is { } child)
                {
                    count += Infect(child, hostile);
                }
            }
        }
        else if (node is JsonArray items)
        {
            count = items.Sum(item => item is null ? 0 : Infect(item, hostile));
        }

        return count;
    }

    /// <summary>The declarations and statements of all files, without texts.</summary>
    private static IReadOnlyList<string> Shape(GeneratorRun run) =>
    [
        .. run.Result.GeneratedSources
            .Where(source => !source.HintName.StartsWith("Speclyn.Generated.", StringComparison.Ordinal))
            .SelectMany(source => source.SyntaxTree.GetRoot().DescendantNodes())
            .Where(node => node is MemberDeclarationSyntax or StatementSyntax)
            .Select(node => node.Kind() + " " + (node is BaseTypeDeclarationSyntax type ? type.Identifier.Text : node is MethodDeclarationSyntax method ? method.Identifier.Text : "")),
    ];
}
