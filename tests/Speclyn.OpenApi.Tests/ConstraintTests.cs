using System.Collections.Generic;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class ConstraintTests
{
    [Theory]
    [InlineData("""{"type":"integer","minimum":1,"maximum":9.5}""", ">=1 <=9.5")]
    [InlineData("""{"type":"number","minimum":1,"exclusiveMinimum":true,"maximum":2,"exclusiveMaximum":true}""", ">1 <2")]
    [InlineData("""{"type":"number","minimum":1,"exclusiveMinimum":false}""", ">=1")]
    [InlineData("""{"type":"number","exclusiveMinimum":-1e3,"exclusiveMaximum":1E400}""", ">-1e3 <1E400")]
    [InlineData("""{"type":"number","minimum":1,"exclusiveMinimum":2}""", ">2")]
    [InlineData("""{"type":"number","minimum":3,"exclusiveMinimum":2}""", ">=3")]
    [InlineData("""{"type":"number","minimum":2.0,"exclusiveMinimum":2}""", ">2")]
    [InlineData("""{"type":"number","maximum":2,"exclusiveMaximum":2}""", "<2")]
    [InlineData("""{"type":"number","maximum":1,"exclusiveMaximum":2}""", "<=1")]
    [InlineData("""{"type":"number","minimum":-0.0,"maximum":0}""", ">=-0.0 <=0")]
    [InlineData("""{"type":"number","multipleOf":0.01}""", "%0.01")]
    [InlineData("""{"type":"string","minLength":1,"maxLength":10.0}""", "length 1..10")]
    [InlineData("""{"type":"string","minLength":0,"maxLength":1e30}""", "")]
    [InlineData("""{"type":"string","minLength":1e2}""", "length 100..")]
    [InlineData("""{"type":"string","pattern":"^a"}""", "/^a/")]
    [InlineData("""{"type":"array","minItems":1,"maxItems":0.2e1}""", "items 1..2")]
    [InlineData("""{"type":"array","maxItems":0}""", "items ..0")]
    [InlineData("""{"type":"array","items":false}""", "items ..0")]
    [InlineData("""{"prefixItems":[{}],"items":false}""", "items ..1")]
    [InlineData("""{"prefixItems":[{}],"items":false,"maxItems":5}""", "items ..1")]
    [InlineData("""{"prefixItems":[{}],"items":false,"minItems":1,"maxItems":0.1e1}""", "items 1..1")]
    [InlineData("""{"type":"object","minProperties":1,"maxProperties":5}""", "properties 1..5")]
    [InlineData("""{"type":["string","null"],"maxLength":5}""", "length ..5")]
    public void ReadsConstraints(string json, string expected) => Assert.Equal(expected, Text(TestDocument.Schema(json).Constraints));

    [Fact]
    public void APatternIsKeptAsItIsWritten()
    {
        SchemaConstraints constraints = TestDocument.Schema("""{"type":"string","pattern":"^a$"}""").Constraints!;

        Assert.Equal((@"^a\z", "^a$"), (constraints.Pattern, constraints.PatternText));
    }

    [Fact]
    public void EachOfSeveralTypesHasItsOwnConstraints()
    {
        Schema schema = TestDocument.Schema("""{"type":["string","integer","array"],"minLength":2,"maximum":5,"maxItems":3}""");
        Assert.Null(schema.Constraints);
        Assert.Equal("length 2..", Text(schema.Union!.Variants[0].Constraints));
        Assert.Equal("<=5", Text(schema.Union.Variants[1].Constraints));
        Assert.Equal("items ..3", Text(schema.Union.Variants[2].Constraints));
    }

    [Theory]
    [InlineData("""{"type":"number","minimum":2,"maximum":1}""", "\"maximum\"", "no number is between the bounds 2 and 1; they are not checked")]
    [InlineData("""{"type":"number","minimum":-1,"maximum":-1.5}""", "\"maximum\"", "no number is between the bounds -1 and -1.5; they are not checked")]
    [InlineData("""{"type":"number","minimum":1e2,"exclusiveMaximum":100}""", "\"exclusiveMaximum\"", "no number is between the bounds 1e2 and 100; they are not checked")]
    [InlineData("""{"type":"number","exclusiveMinimum":true}""", "true", "'exclusiveMinimum' is true but there is no 'minimum' that it could mean; it is ignored")]
    [InlineData("""{"type":"number","minimum":"10"}""", "\"10\"", "'minimum' must be a number, found a string; it is ignored")]
    [InlineData("""{"type":"number","exclusiveMaximum":[]}""", "[]", "'exclusiveMaximum' must be a number, found an array; it is ignored")]
    [InlineData("""{"type":"number","multipleOf":0.0}""", "0.0", "'multipleOf' must be greater than 0; it is ignored")]
    [InlineData("""{"type":"number","multipleOf":-2}""", "-2", "'multipleOf' must be greater than 0; it is ignored")]
    [InlineData("""{"type":"string","maxLength":-7}""", "-7", "'maxLength' must be a whole number that is not negative, found '-7'; it is ignored")]
    [InlineData("""{"type":"string","maxLength":1.5}""", "1.5", "'maxLength' must be a whole number that is not negative, found '1.5'; it is ignored")]
    [InlineData("""{"type":"string","minLength":7,"maxLength":5}""", "\"maxLength\"", "'minLength' is greater than 'maxLength', which no value can keep; neither is checked")]
    [InlineData("""{"type":"array","minItems":"7"}""", "\"7\"", "'minItems' must be a number, found a string; it is ignored")]
    [InlineData("""{"type":"array","minItems":1,"items":false}""", "\"items\"", "'items' allows fewer items than 'minItems', which no value can keep; neither is checked")]
    [InlineData("""{"type":"object","minProperties":7,"maxProperties":6}""", "\"maxProperties\"", "'minProperties' is greater than 'maxProperties', which no value can keep; neither is checked")]
    [InlineData("""{"type":"integer","minLength":7}""", "\"minLength\"", "'minLength' says nothing about a value of this type; it is ignored")]
    [InlineData("""{"type":["string","object"],"maximum":7}""", "\"maximum\"", "'maximum' says nothing about a value of this type; it is ignored")]
    public void ReportsBoundsThatCannotBeKept(string json, string place, string message)
    {
        (IReadOnlyDictionary<string, Schema> schemas, DocumentProblem problem, string text) = TestDocument.WithProblem("\"X\":" + json);
        Assert.Equal((ProblemKind.InvalidBounds, message), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(text, problem, place);
        Assert.Equal("", Text(schemas["X"].Constraints));
    }

    [Theory]
    [InlineData("""{"const":true}""", SchemaKind.Boolean, "true")]
    [InlineData("""{"type":"boolean","enum":[false]}""", SchemaKind.Boolean, "false")]
    [InlineData("""{"const":{"a":1}}""", SchemaKind.FreeFormObject, "")]
    [InlineData("""{"type":"object","const":{"a":1},"properties":{"a":{}}}""", SchemaKind.Object, "")]
    [InlineData("""{"enum":[[1]]}""", SchemaKind.Array, "")]
    public void AConstantThatIsNoEnumerationIsAConstraint(string json, SchemaKind kind, string text)
    {
        Schema schema = TestDocument.Schema(json);
        Assert.Equal(kind, schema.Kind);
        Assert.Null(schema.Enum);
        Assert.Equal(text, schema.Constraints!.Const!.Text);
    }

    [Theory]
    [InlineData("0", "-0.0e7", 0)]
    [InlineData("1", "1.0", 0)]
    [InlineData("100", "1e2", 0)]
    [InlineData("0.001", "1e-3", 0)]
    [InlineData("1e400", "1e401", -1)]
    [InlineData("-1e400", "-1e401", 1)]
    [InlineData("-1", "1", -1)]
    [InlineData("9", "10", -1)]
    [InlineData("1.25", "1.3", -1)]
    [InlineData("1e99999999999999999999", "1e-99999999999999999999", 1)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891", -1)]
    public void ComparesNumbersExactly(string first, string second, int order)
    {
        Assert.Equal(order, JsonNumber.Parse(first).CompareTo(JsonNumber.Parse(second)));
        Assert.Equal(-order, JsonNumber.Parse(second).CompareTo(JsonNumber.Parse(first)));
        Assert.Equal(order == 0, JsonNumber.Parse(first) == JsonNumber.Parse(second));
    }

    internal static string Text(SchemaConstraints? constraints)
    {
        if (constraints is null)
        {
            return "";
        }

        var parts = new List<string>();
        Add(constraints.Minimum is not null, (constraints.Minimum?.Exclusive == true ? ">" : ">=") + constraints.Minimum?.Value);
        Add(constraints.Maximum is not null, (constraints.Maximum?.Exclusive == true ? "<" : "<=") + constraints.Maximum?.Value);
        Add(constraints.MultipleOf is not null, "%" + constraints.MultipleOf);
        Add((constraints.MinLength ?? constraints.MaxLength) is not null, "length " + constraints.MinLength + ".." + constraints.MaxLength);
        Add(constraints.Pattern is not null, "/" + constraints.Pattern + "/");
        Add((constraints.MinItems ?? constraints.MaxItems) is not null, "items " + constraints.MinItems + ".." + constraints.MaxItems);
        Add((constraints.MinProperties ?? constraints.MaxProperties) is not null, "properties " + constraints.MinProperties + ".." + constraints.MaxProperties);
        return string.Join(' ', parts);

        void Add(bool isThere, string text)
        {
            if (isThere)
            {
                parts.Add(text);
            }
        }
    }
}
