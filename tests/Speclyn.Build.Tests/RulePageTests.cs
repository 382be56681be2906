using System.IO;
using System.Linq;
using System.Reflection;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Build.Tests;

public sealed class RulePageTests
{
    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        string[] ids =
        [
            .. typeof(PayloadRules).GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.NonPublic)
                .Select(field => field.GetRawConstantValue()).OfType<string>().Where(value => value.StartsWith("SPEC")).Order(),
        ];
        string rules = Path.Combine(RepositoryRoot.Path, "docs", "rules");

        Assert.Equal(ids, Directory.GetFiles(rules, "SPEC4*.md").Select(Path.GetFileNameWithoutExtension).Order());
        Assert.All(ids, id =>
        {
            string page = File.ReadAllText(Path.Combine(rules, id + ".md"));
            Assert.StartsWith($"# {id}: ", page);
            Assert.Contains("Severity: error", page);
            Assert.EndsWith($"docs/rules/{id}.md", PayloadRules.HelpLink(id));
        });
    }
}
