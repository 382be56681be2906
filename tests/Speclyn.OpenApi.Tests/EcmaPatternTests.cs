using System.Text.RegularExpressions;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class EcmaPatternTests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^\\d+$", "12", true)]
    [InlineData("^\\d+$", "\u0663", false)]
    [InlineData("^[\\d.]+$", "\u0663", false)]
    [InlineData("^[\\D]$", "5", false)]
    [InlineData("^[\\D]$", "x", true)]
    [InlineData("^\\w+$", "a_Z9", true)]
    [InlineData("^\\w$", "\u00E9", false)]
    [InlineData("^[^\\w]$", "\u00E9", true)]
    [InlineData("^[\\W]$", "_", false)]
    [InlineData("^[\\W]$", "\u00E9", true)]
    [InlineData("^\\W$", "\u00E9", true)]
    [InlineData("^\\s$", "\uFEFF", true)]
    [InlineData("^\\s$", "\u0085", false)]
    [InlineData("^\\S$", "\u0085", true)]
    [InlineData("^[\\s]$", "\u3000", true)]
    [InlineData("^[\\S]$", "\u3000", false)]
    [InlineData("^[\\S]$", "x", true)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "x", true)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("[]", "a", false)]
    [InlineData("^https?:\\/\\/", "https://x", true)]
    [InlineData("^[\\w-.]+$", "a-b.c", true)]
    [InlineData("^[\\w-.]+$", "a+b", false)]
    [InlineData("^[a\\-z]$", "-", true)]
    [InlineData("^[a\\-z]$", "b", false)]
    [InlineData("^[a-z-[aeiou]]$", "b]", true)]
    [InlineData("^[a-z-[aeiou]]$", "b", false)]
    [InlineData("^[\\^\\]\\\\]$", "]", true)]
    [InlineData("^[ -~]+$", "Az 09~", true)]
    [InlineData("^\\u{1F600}+$", "\uD83D\uDE00\uD83D\uDE00", true)]
    [InlineData("^\\uD83D\\uDE00+$", "\uD83D\uDE00\uD83D\uDE00", true)]
    [InlineData("^\uD83D\uDE00+$", "\uD83D\uDE00\uD83D\uDE00", true)]
    [InlineData("^\\u0041\\x42\\cJ$", "AB\n", true)]
    [InlineData("^\\p{L}\\p{Uppercase_Letter}\\P{gc=Nd}$", "\u00E9\u00C9x", true)]
    [InlineData("^(?<year>\\d{4})-\\k<year>$", "2024-2024", true)]
    [InlineData("^(a|b)\\1$", "bb", true)]
    [InlineData("^(a)\\12$", "aa2", false)]
    [InlineData("\\bx\\b", "\u00E9x\u00E9", true)]
    [InlineData("\\Bx", "\u00E9x", false)]
    [InlineData("^a{2,3}$", "aaa", true)]
    [InlineData("^{a}$", "{a}", true)]
    [InlineData("^a{,2}$", "a{,2}", true)]
    [InlineData("^(?:a(?=b)|(?!a)c)b?(?<=b|c)$", "ab", true)]
    public void ReadsAPatternAsEcmaScriptDoes(string pattern, string text, bool matches)
    {
        string? translated = EcmaPattern.Translate(pattern, out string failure);
        if (pattern.Contains("\\12", System.StringComparison.Ordinal))
        {
            Assert.Equal((null, "it refers to a group by a number that .NET gives to another group"), (translated, failure));
            return;
        }

        Assert.NotNull(translated);
        Assert.Equal(matches, Regex.IsMatch(text, translated, RegexOptions.CultureInvariant));
    }

    [Theory]
    [InlineData("(a", "a group is not closed")]
    [InlineData("a)", "it closes a group that is not open")]
    [InlineData("[a", "a class is not closed")]
    [InlineData("[z-a]", "a range of a class is in reverse order")]
    [InlineData("*", "it is no regular expression")]
    [InlineData("a++", "it is no regular expression")]
    [InlineData("a{99999999999}", "it is no regular expression")]
    [InlineData("\\", "it ends with a backslash")]
    [InlineData("[\\", "it ends with a backslash")]
    [InlineData("\\Astart", "ECMA-262 knows no '\\A'")]
    [InlineData("(?i)a", "ECMA-262 knows no group that starts with '(?i'")]
    [InlineData("(?>a)", "ECMA-262 knows no group that starts with '(?>'")]
    [InlineData("(?P<n>a)", "ECMA-262 knows no group that starts with '(?P'")]
    [InlineData("(?", "ECMA-262 knows no group that starts with '(?'")]
    [InlineData("(?<é>a)", "ECMA-262 knows no group that starts with '(?<'")]
    [InlineData("(?<n>a)\\1", "it refers to a group by a number that .NET gives to another group")]
    [InlineData("\\k", "'\\k' names no group")]
    [InlineData("\\k<n>", "it is no regular expression")]
    [InlineData("\\012", "it holds an octal escape")]
    [InlineData("\\c1", "'\\c' names no control character")]
    [InlineData("\\x4", "an escape lacks hexadecimal digits")]
    [InlineData("\\u{110000}", "'\\u{110000}' is no character")]
    [InlineData("\\p{Script=Greek}", "'\\p{Script=Greek}' is no category that .NET knows")]
    [InlineData("\\pL", "'\\p' names no category")]
    [InlineData("[\\u{1F600}]", "a class holds a character beyond U+FFFF, which .NET reads as two")]
    [InlineData("[\uD83D\uDE00]", "a class holds a character beyond U+FFFF, which .NET reads as two")]
    public void SaysWhyAPatternCannotBeChecked(string pattern, string reason)
    {
        Assert.Null(EcmaPattern.Translate(pattern, out string failure));
        Assert.Equal(reason, failure);
    }

    [Fact]
    public void DeepAndLongPatternsEnd()
    {
        Assert.Null(EcmaPattern.Translate(new string('(', 9_000) + new string(')', 9_000), out string tooLong));
        Assert.Equal("it is longer than 10000 characters", tooLong);
        Assert.Null(EcmaPattern.Translate(new string('(', 100) + new string(')', 100), out string tooDeep));
        Assert.Equal("its groups nest deeper than 50 levels", tooDeep);
    }

    [Theory]
    [InlineData("a", "b", "xaybz", true)]
    [InlineData("^a", "b$", "ab", true)]
    [InlineData("^a", "b$", "aba", false)]
    [InlineData("a|b", "c", "bc", true)]
    [InlineData("a|b", "c", "b", false)]
    public void TwoPatternsMakeOne(string first, string second, string text, bool matches)
    {
        string both = EcmaPattern.Both(EcmaPattern.Translate(first, out _)!, EcmaPattern.Translate(second, out _)!)!;
        Assert.Equal(matches, Regex.IsMatch(text, both));
    }

    [Fact]
    public void PatternsWithReferencesStayApart() => Assert.Null(EcmaPattern.Both("(a)\\1", "b"));

    [Fact]
    public void APatternThatCannotBeCheckedIsReported()
    {
        (_, DocumentProblem problem, string text) = TestDocument.WithProblem("""  "X":{"type":"string","pattern":"(a"}""");
        Assert.Equal((ProblemKind.InvalidPattern, "the pattern cannot be checked: a group is not closed"), (problem.Kind, problem.Message));
        TestDocument.AssertCovers(text, problem, "\"(a\"");
    }
}
