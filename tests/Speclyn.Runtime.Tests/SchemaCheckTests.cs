using System;
using System.Linq;
using DocumentNamespace;
using Speclyn.Generated;
using Xunit;

namespace Speclyn.Runtime.Tests;

public sealed class SchemaCheckTests
{
    [Fact]
    public void Violations_have_a_json_pointer()
    {
        SchemaCheck check = new();
        check.Report("type", "at the root");
        check.Enter("tools");
        check.Enter(2);
        check.Enter("a/b~c");
        check.Required("x/y", present: false);
        check.Required("z", present: true);
        check.Report("enum", "not known");
        check.Leave();
        check.Leave();
        check.Leave();
        check.Required("", present: false);

        Assert.Equal(["", "/tools/2/a~1b~0c/x~1y", "/tools/2/a~1b~0c", "/"], check.Violations.Select(v => v.Pointer));
        Assert.Equal(["type", "required", "enum", "required"], check.Violations.Select(v => v.Keyword));
    }

    [Fact]
    public void The_first_missing_member_is_named()
    {
        SchemaCheck check = new();
        check.Report("enum", "somewhere");
        check.ThrowIfIncomplete("body");
        check.Enter("voice_settings");
        check.Required("voice", present: false);
        check.Leave();
        check.Required("name", present: false);

        ArgumentException exception = Assert.Throws<ArgumentException>(() => check.ThrowIfIncomplete("body"));

        Assert.Equal("body", exception.ParamName);
        Assert.Contains("'/voice_settings/voice'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_is_told_as_the_document_writes_it()
    {
        SchemaCheck check = new();
        check.Pattern("a\n", @"^a\z", "^a$");
        check.Pattern("b", "^a");

        Assert.Equal(["The text does not match the pattern ^a$.", "The text does not match the pattern ^a."], check.Violations.Select(v => v.Message));
    }

    [Fact]
    public void Equal_items_are_reported_once()
    {
        SchemaCheck check = new();
        check.Unique<string>(null);
        check.Unique<string>([]);
        check.Unique(["a", "A", "b"]);
        check.Unique([1L, 2L]);
        check.Unique([new Mark("a"), new Mark("b"), new Mark(null)]);
        Assert.Empty(check.Violations);

        check.Enter("features");
        check.Unique(["x", "a", "b", "a", "b"]);
        check.Unique([new Mark("a"), new Mark("a")]);
        check.Unique(new string?[] { null, null });

        Assert.Equal(3, check.Violations.Count);
        Assert.Equal(("/features", "uniqueItems", "The items 1 and 3 are equal."), check.Violations[0]);
    }

    [Fact]
    public void Violations_become_public()
    {
        static void Rule(SchemaCheck check, bool present) => check.Required("a", present);

        Assert.Empty(SchemaViolation.Of(true, Rule));
        SchemaViolation violation = Assert.Single(SchemaViolation.Of(false, Rule));

        Assert.Equal("/a", violation.Pointer);
        Assert.Equal("required", violation.Keyword);
        Assert.Equal("'/a' (required): A required member is missing.", violation.ToString());
    }
}
