using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Speclyn.OpenApi.Documents;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class YamlFuzzTests
{
    private const int Rounds = 20_000;

    private const string Seed =
        """
        %YAML 1.2
        --- # start
        openapi: 3.1.0
        info: &info {title: "T\n\u00e9", version: '1', x: [a, b: c, "d":e, ? f]}
        x-text:
        - |-
          one
           two

        - >+2
            three
          four

        - plain over
          two lines
        - 'it''s
          quoted' # comment
        ? explicit
        : - - nested
          - {a: , b}
        x-merge:
          <<: *info
          title: !!str 5
          &k key: *info
        x-numbers: [0x1F, 0o17, .5, +1e3, 007, ~, .inf, no, 2020-01-01]
        paths: {}
        ...
        """;

    private static readonly string[] Pieces =
    [
        "\n", "\r", "\r\n", "\t", " ", "  ", "- ", "? ", ": ", ":", "#", " #", "&a ", "*a", "*info", "!!str ", "!x ", "|", ">", "|+1\n", "'", "\"", "\\", "\\u12",
        "[", "]", "{", "}", ",", "---", "\n---\n", "\n...\n", "%", "<<: ", "@", "`", "\0", "\uFEFF", "\ud83d", "\u2028", "a: ", "\n- a\n- b", "0x", "~",
    ];

    [Fact]
    public async Task NoTextMakesTheReaderThrowOrHang()
    {
        string current = "";
        Task work = Task.Run(() =>
        {
            var random = new Random(20_260_102);
            int readable = 0;
            for (int round = 0; round < Rounds; round++)
            {
                current = Mutate(random);
                var problems = new ProblemCollector();
                DocumentNode? root = YamlDocumentReader.Read(new DocumentSource("api.yaml", current), problems, CancellationToken.None);
                readable += root is null ? 0 : 1;
                Assert.True(problems.Ordered().Count(problem => problem.Kind == ProblemKind.InvalidSyntax) == (root is null ? 1 : 0), current);
                Assert.All(problems.Ordered(), problem => AssertInside(problem.Location, current.Length));
                if (root is not null)
                {
                    AssertInside(root, 0, current.Length);
                }
            }

            // Otherwise the mutations test nothing but mistakes.
            Assert.InRange(readable, Rounds / 20, Rounds);
        });
        Assert.True(await Task.WhenAny(work, Task.Delay(TimeSpan.FromMinutes(5))) == work, "The reader hangs on " + current);
        await work;
    }

    private static string Mutate(Random random)
    {
        var text = new StringBuilder(Seed.Replace("\r", "", StringComparison.Ordinal));
        for (int change = random.Next(1, 5); change > 0 && text.Length > 0; change--)
        {
            int position = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(position, Math.Min(random.Next(1, 20), text.Length - position));
                    break;
                case 1:
                    text[position] = (char)random.Next(1, 256);
                    break;
                case 2:
                    text.Insert(position, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    int length = Math.Min(random.Next(1, 60), text.Length - position);
                    text.Insert(random.Next(text.Length), text.ToString(position, length));
                    break;
            }
        }

        return text.ToString();
    }

    private static void AssertInside(DocumentNode node, int depth, int length)
    {
        Assert.InRange(depth, 0, NodeBuilder.MaxDepth);
        AssertInside(node.Location, length);
        foreach (DocumentMember member in node.Members)
        {
            AssertInside(member.NameLocation, length);
            AssertInside(member.Value, depth + 1, length);
        }

        foreach (DocumentNode item in node.Items)
        {
            AssertInside(item, depth + 1, length);
        }
    }

    private static void AssertInside(TextLocation location, int length)
    {
        Assert.InRange(location.Start, 0, length);
        Assert.InRange(location.Length, 0, length - location.Start);
    }
}
