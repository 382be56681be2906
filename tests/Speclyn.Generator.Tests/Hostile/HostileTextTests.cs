using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.Testing;
using Speclyn.Testing.Documents;
using Xunit;

namespace Speclyn.Generator.Tests.Hostile;

/// <summary>No text of a document may become code.</summary>
public class HostileTextTests
{
    // What OpenAPI itself says: a document with other words here is another document.
    private static readonly HashSet<string> Vocabulary =
    [
        "openapi", "3.2.0", "$self", "jsonSchemaDialect", "info", "title", "summary", "description", "termsOfService", "contact", "license", "identifier", "version", "name", "url", "email",
        "externalDocs", "servers", "variables", "default", "enum", "tags", "kind", "parent", "security", "paths", "parameters", "in", "path", "query", "header", "cookie", "required", "style", "explode",
        "schema", "type", "array", "items", "string", "integer", "number", "boolean", "object", "null", "get", "post", "put", "patch", "delete", "additionalOperations", "operationId", "deprecated",
        "pattern", "example", "examples", "properties", "allowReserved", "allowEmptyValue", "content", "application/json", "application/vnd.thing+json", "application/problem+json", "text/csv",
        "text/plain", "multipart/form-data", "application/x-www-form-urlencoded", "text/event-stream", "application/jsonl", "application/octet-stream", "itemSchema", "$ref", "minimum", "maximum",
        "responses", "200", "201", "204", "503", "4XX", "headers", "value", "dataValue", "links", "requestBody", "server", "callbacks", "encoding", "contentType", "format", "webhooks", "components",
        "requestBodies", "pathItems", "mediaTypes", "operationRef", "securitySchemes", "scheme", "bearerFormat", "apiKey", "http", "basic", "bearer", "oauth2", "openIdConnect", "openIdConnectUrl",
        "flows", "clientCredentials", "tokenUrl", "refreshUrl", "scopes", "schemas", "const", "readOnly", "writeOnly", "exclusiveMinimum", "multipleOf", "minLength", "maxLength", "x-enum-varnames",
        "x-enum-descriptions", "contentEncoding", "contentMediaType", "additionalProperties", "uniqueItems", "minItems", "maxItems", "prefixItems", "propertyNames", "minProperties", "patternProperties",
        "oneOf", "anyOf", "allOf", "discriminator", "propertyName", "mapping", "defaultMapping", "$defs", "dependentRequired", "dependentSchemas", "not", "if", "then", "else", "unevaluatedProperties",
        "xml", "namespace", "prefix", "$comment", "$anchor", "nullable", "simple", "label", "pipeDelimited", "spaceDelimited", "deepObject", "binary", "uuid", "int32", "int64", "float", "date-time",
        "date", "uri", "password", "base64", "2020-01-02T03:04:05Z", "x-template", "style", "mustache", "names", "known", "unless", "exhaustive", "severity", "info", "x-examples-only",
    ];

    private static readonly DocumentTexts Document = new(EveryKeyword.Document.GetText().ToString());
    private static readonly Lazy<ShapeRunner> Runner = new(() => new ShapeRunner(EveryKeyword.Document));
    private static readonly Lazy<ImmutableArray<SyntaxShape>> Unchanged = new(() => ShapeRunner.Shapes(Runner.Value.Run(EveryKeyword.Document.GetText().ToString())));

    // A keyword is read by the same code wherever its parent stands.
    private static readonly int[] Places =
    [
        .. Enumerable.Range(0, Document.Count).DistinctBy(index => LongRun.IsOn || !Vocabulary.Contains(Document.Value(index)) ? Document.Place(index) + index : string.Join("/", Document.Place(index).Split('/')[^2..])),
    ];

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, 8)];

    /// <summary>One string at a time, replaced or made longer. What must not change with a hostile text is the shape of the code: it has to be that of a harmless one.</summary>
    [Theory]
    [MemberData(nameof(Parts))]
    public void Text_never_changes_the_shape_of_code(int part)
    {
        var failures = new ConcurrentQueue<string>();
        Parallel.ForEach(Places.Where(index => index % 8 == part), index =>
        {
            if (LongRun.IsOn)
            {
                Check(index, append: false, HostileText.All, failures);
                Check(index, append: true, HostileText.All, failures);
            }
            else
            {
                // All texts meet all kinds of places even when each place meets but one.
                Check(index, append: index / 8 % 2 == 0, [HostileText.All[index * 7 % HostileText.All.Count]], failures);
            }
        });

        Assert.True(failures.IsEmpty, $"{failures.Count} failures, the first of them:\n{string.Join("\n", failures.Take(20))}");
    }

    /// <summary>All texts that are the document's own at once, names with what refers to them.</summary>
    [Theory]
    [MemberData(nameof(Parts))]
    public void Hostile_documents_compile(int part)
    {
        foreach (string hostile in HostileText.All.Where((text, i) => i % 8 == part && text.Length < 1000).Take(LongRun.IsOn ? 1000 : 1))
        {
            int number = 0;
            string text = Document.WithAll(Document.Values.Where(value => !Vocabulary.Contains(value) && !value.StartsWith("#/", StringComparison.Ordinal)).ToDictionary(
                value => value,
                value => value + hostile + number++.ToString(CultureInfo.InvariantCulture)));
            GeneratorRun run = new GeneratorHost { Documents = [EveryKeyword.Document.With(text)] }.Run();

            Assert.Null(run.Result.Exception);
            Assert.DoesNotContain(run.DocumentDiagnostics, diagnostic => diagnostic.Id == "SPEC0009");
            Assert.True(run.Result.GeneratedSources.Length > 40, hostile);
            Assert.All(run.Result.GeneratedSources, source => Assert.InRange(source.HintName.Length, 1, 100));
            Assert.Empty(run.CompilerDiagnostics);
        }
    }

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

    private static void Check(int index, bool append, IEnumerable<string> texts, ConcurrentQueue<string> failures)
    {
        string With(string text) => Document.With(index, value => append ? value + text : text);
        var twins = new List<ImmutableArray<SyntaxShape>>();
        foreach (string hostile in texts)
        {
            GeneratorRunResult result = Runner.Value.Run(With(hostile));
            ImmutableArray<SyntaxShape> shapes = ShapeRunner.Shapes(result);
            string[] problems =
            [
                .. result.Exception is { } exception ? [exception.ToString()] : Array.Empty<string>(),
                .. result.Diagnostics.Where(diagnostic => diagnostic.Id == "SPEC0009").Select(diagnostic => diagnostic.ToString()),
                .. shapes.SelectMany(shape => shape.Errors),
                .. result.GeneratedSources.Where(source => source.HintName.Length > 100).Select(source => "The name " + source.HintName),
            ];
            if (problems.Length == 0 && !shapes.SequenceEqual(Unchanged.Value) && !MatchesTwin(shapes))
            {
                problems = ["Another shape than with any harmless text: " + Difference(result, Runner.Value.Run(With(HostileText.Twins[0])))];
            }

            foreach (string problem in problems)
            {
                failures.Enqueue($"{Document.Place(index)} {(append ? "made longer by" : "replaced by")} {Quoted(hostile)}: {problem}");
            }
        }

        bool MatchesTwin(ImmutableArray<SyntaxShape> shapes)
        {
            for (int i = 0; i < HostileText.Twins.Count; i++)
            {
                if (i == twins.Count)
                {
                    twins.Add(ShapeRunner.Shapes(Runner.Value.Run(With(HostileText.Twins[i]))));
                }

                if (twins[i].SequenceEqual(shapes))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static string Difference(GeneratorRunResult actual, GeneratorRunResult expected)
    {
        int file = Enumerable.Range(0, Math.Min(actual.GeneratedSources.Length, expected.GeneratedSources.Length))
            .FirstOrDefault(i => !SyntaxShape.Of(actual.GeneratedSources[i]).Equals(SyntaxShape.Of(expected.GeneratedSources[i])), -1);
        if (file < 0)
        {
            return $"{actual.GeneratedSources.Length} files, not {expected.GeneratedSources.Length}";
        }

        string[] one = actual.GeneratedSources[file].SourceText.ToString().Split('\n');
        string[] two = expected.GeneratedSources[file].SourceText.ToString().Split('\n');
        int line = Enumerable.Range(0, Math.Min(one.Length, two.Length)).FirstOrDefault(i => one[i].TrimStart().Split(' ', '(')[0] != two[i].TrimStart().Split(' ', '(')[0], Math.Min(one.Length, two.Length) - 1);
        return $"{actual.GeneratedSources[file].HintName} near line {line + 1}: {one[line].Trim()} <> {two[line].Trim()}";
    }

    private static string Quoted(string text) =>
        SymbolDisplay.FormatLiteral(text.Length > 60 ? text[..60] : text, quote: true);
}
