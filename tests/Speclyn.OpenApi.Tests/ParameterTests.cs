using System.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class ParameterTests
{
    [Theory]
    [InlineData("""{"name":"a","in":"query"}""", ParameterLocation.Query, ParameterStyle.Form, true)]
    [InlineData("""{"name":"a","in":"query","explode":false}""", ParameterLocation.Query, ParameterStyle.Form, false)]
    [InlineData("""{"name":"a","in":"query","style":"deepObject"}""", ParameterLocation.Query, ParameterStyle.DeepObject, false)]
    [InlineData("""{"name":"a","in":"query","style":"spaceDelimited","explode":true}""", ParameterLocation.Query, ParameterStyle.SpaceDelimited, true)]
    [InlineData("""{"name":"a","in":"query","style":"pipeDelimited"}""", ParameterLocation.Query, ParameterStyle.PipeDelimited, false)]
    [InlineData("""{"name":"a","in":"cookie"}""", ParameterLocation.Cookie, ParameterStyle.Form, true)]
    [InlineData("""{"name":"a","in":"cookie","style":"cookie"}""", ParameterLocation.Cookie, ParameterStyle.Cookie, true)]
    [InlineData("""{"name":"a","in":"header","explode":true}""", ParameterLocation.Header, ParameterStyle.Simple, true)]
    [InlineData("""{"name":"a","in":"querystring"}""", ParameterLocation.QueryString, ParameterStyle.Form, true)]
    public void ReadsTheStyle(string parameter, ParameterLocation location, ParameterStyle style, bool explode)
    {
        OpenApiReadResult result = TestDocument.Read("{\"openapi\":\"3.2.0\",\"paths\":{\"/a\":{\"get\":{\"parameters\":[" + parameter + "]}}}}");
        Assert.Empty(result.Problems);
        Parameter read = Assert.Single(result.Document!.Operations[0].Parameters);
        Assert.Equal((location, style, explode), (read.In, read.Style, read.Explode));
    }

    [Theory]
    [InlineData("""{"name":"a","in":"path","style":"form"}""", "\"form\"", ParameterStyle.Simple)]
    [InlineData("""{"name":"a","in":"query","style":"simple"}""", "\"simple\"", ParameterStyle.Form)]
    [InlineData("""{"name":"a","in":"header","style":"matrix"}""", "\"matrix\"", ParameterStyle.Simple)]
    [InlineData("""{"name":"a","in":"cookie","style":"odd"}""", "\"odd\"", ParameterStyle.Form)]
    public void ReportsAStyleThatThePlaceHasNot(string parameter, string place, ParameterStyle style)
    {
        string text = "{\"openapi\":\"3.1.0\",\"paths\":{\"/{a}\":{\"parameters\":[{\"name\":\"a\",\"in\":\"path\"}],\"get\":{\"parameters\":[" + parameter + "]}}}}";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.InvalidShape, problem.Kind);
        TestDocument.AssertCovers(text, problem, place);
        Assert.Equal(style, result.Document!.Operations[0].Parameters.Last().Style);
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("content-type")]
    [InlineData("AUTHORIZATION")]
    public void LeavesHeadersOutThatAreNoParameters(string name)
    {
        string parameter = "{\"name\":\"" + name + "\",\"in\":\"header\"}";
        string text = "{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{\"parameters\":[" + parameter + "]}}}}";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.Unsupported, problem.Kind);
        TestDocument.AssertCovers(text, problem, parameter);
        Assert.Empty(result.Document!.Operations[0].Parameters);
    }

    [Fact]
    public void MakesAParameterOfANameThatIsOnlyInThePath()
    {
        string text = """{"openapi":"3.1.0","paths":{"/a/{id}.{ext}/{id}":{"get":{"parameters":[{"name":"ext","in":"path"}]}}}}""";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.UndefinedPathParameter, problem.Kind);
        Assert.Contains("'id', which GET does not describe; it is a string", problem.Message);
        TestDocument.AssertCovers(text, problem, "\"get\"");
        Parameter made = result.Document!.Operations[0].Parameters[1];
        Assert.Equal(("id", ParameterLocation.Path, true, SchemaKind.String), (made.Name, made.In, made.Required, made.Schema.Kind));
    }

    [Fact]
    public void LeavesAPathParameterOutThatThePathDoesNotName()
    {
        string text = """{"openapi":"3.1.0","paths":{"/a":{"get":{"parameters":[{"name":"id","in":"path"},{"name":"id","in":"query"}]}}}}""";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.UndefinedPathParameter, problem.Kind);
        TestDocument.AssertCovers(text, problem, """{"name":"id","in":"path"}""");
        Assert.Equal([ParameterLocation.Query], result.Document!.Operations[0].Parameters.Select(parameter => parameter.In));
    }

    [Fact]
    public void ReportsAPathWithoutASlash()
    {
        string text = """{"openapi":"3.1.0","paths":{"@evil.example/a":{"get":{}}}}""";
        OpenApiReadResult result = TestDocument.Read(text);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.InvalidShape, problem.Kind);
        TestDocument.AssertCovers(text, problem, "\"@evil.example/a\"");
        Assert.Equal("/@evil.example/a", result.Document!.Operations[0].Path);
    }

    [Theory]
    [InlineData("/a", "/a")]
    [InlineData("/{a}", "/,<a>")]
    [InlineData("/{a}.{b}/x:{c}", "/,<a>,.,<b>,/x:,<c>")]
    [InlineData("/{", "/{")]
    [InlineData("/}{a}", "/},<a>")]
    [InlineData("/}a}b", "/}a}b")]
    [InlineData("/{}/{{a}}", "/{}/{,<a>,}")]
    [InlineData("/{a b}/{+c}", "/,<a b>,/,<+c>")]
    public void TakesPathsApart(string path, string expected) =>
        Assert.Equal(expected, string.Join(",", PathTemplate.Parts(path).Select(part => part.IsParameter ? "<" + part.Text + ">" : part.Text)));
}
