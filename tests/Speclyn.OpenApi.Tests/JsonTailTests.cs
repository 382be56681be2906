using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Xunit;

namespace Speclyn.OpenApi.Tests;

/// <summary>Whether another thread indexes the second half of a text makes no difference.</summary>
public class JsonTailTests
{
    private const int Rounds = 4_000;

    [Theory]
    [InlineData("{\"first\":{\"a\":[1,2,3],\n\"b\":{\"c\":[true,\n{\"d\":\"e\"}]}},\"last\":[]}")]
    [InlineData("[\"aaaaaaaaaaaaaaaa\",\n\"b\", \"c\"\n,\"d\"]\n")]
    [InlineData("[[[\"aaaaaaaaaaaaaaaa\",\r\n 1], {}], null]")]
    [InlineData("{\"a\":1,\"b\":[2,3,4],\n\"a\":3,\"\\u0062\":4}")]
    [InlineData("{\"a\":{\"c\":1,\"d\":1,\"e\":{\n},\n\"c\":2},\n\"f\":1,\"f\":2,\"a\":3}")]
    [InlineData("[{\"a\":1},{\"a\":1,\n\"b\":2},\"a\",\"a\"]")]
    public void TheSecondHalfOfJsonIsUsed(string text) => Assert.True(IsUsedAndMakesNoDifference(text), text);

    [Theory]
    [InlineData("[\"aaaaaaaaaaaaaaaaaaaaaa,\n\"b\", 1]")]
    [InlineData("{\"aaaaaaaaaaaaaaaaaaaa\":1,\n2}")]
    [InlineData("[\"aaaaaaaaaaaaaaaaaaaaaa\",\n\"b\": 1]")]
    [InlineData("{\"aaaaaaaaaaaaaaaaaaaa\":[1,\n2}")]
    [InlineData("{\"aaaaaaaaaaaaaaaaaaaa\":[1,\n2],}")]
    [InlineData("{\"aaaaaaaaaaaaaaaaaaaa\":[1,\n2]} x")]
    [InlineData("{\"aaaaaaaaaaaaaaaaaaaa\":[1,\n2]")]
    [InlineData("{\"aaaaaaaaaaaaaaaaaaaa\":[1,\n2]}}")]
    [InlineData("{\"aaaaaaaaaaaaaaaaaaaa\":[1,\n]}")]
    [InlineData("{\"aaaaaaaaaaaaaaaaaaaa\":[1,\n")]
    [InlineData("[\"aaaaaaaaaaaaaaaaaaaa\",\n{\"a\":1,2}]")]
    public void AMistakeIsSaidWhereItIs(string text)
    {
        IsUsedAndMakesNoDifference(text);
        Assert.Null(Read(text, tail: false).Root);
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(NodeBuilder.MaxDepth - 1, 1)]
    [InlineData(1, NodeBuilder.MaxDepth - 1)]
    [InlineData(NodeBuilder.MaxDepth, 1)]
    [InlineData(1, NodeBuilder.MaxDepth)]
    [InlineData(NodeBuilder.MaxDepth - 1, 2)]
    public void DepthIsThatOfTheWhole(int before, int behind)
    {
        string text = new string('[', before) + "\"" + new string('a', 2_000) + "\",\n" + new string('[', behind) + new string(']', behind + before);
        Assert.Equal(before < NodeBuilder.MaxDepth / 2 && behind <= NodeBuilder.MaxDepth / 2, IsUsedAndMakesNoDifference(text));
    }

    [Fact]
    public void RandomTextsAreReadAlike()
    {
        var random = new Random(20_261_201);
        int used = 0;
        for (int round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder();
            Write(text, random, 0);
            if (round % 3 == 0)
            {
                int position = random.Next(text.Length);
                text[position] = "\",:[]{}\n \\1a"[random.Next(12)];
            }

            used += IsUsedAndMakesNoDifference(text.ToString()) ? 1 : 0;
        }

        Assert.InRange(used, Rounds / 3, Rounds);
    }

    private static bool IsUsedAndMakesNoDifference(string text)
    {
        (DocumentNode? expected, IReadOnlyList<DocumentProblem> problems, _) = Read(text, tail: false);
        (DocumentNode? actual, IReadOnlyList<DocumentProblem> again, bool isUsed) = Read(text, tail: true);
        Assert.Equal(problems.Select(problem => (problem.Kind, problem.Message, problem.Location.Start)), again.Select(problem => (problem.Kind, problem.Message, problem.Location.Start)));
        Assert.Equal(expected is null ? [] : Flat(expected), actual is null ? [] : Flat(actual));
        return isUsed;
    }

    private static (DocumentNode? Root, IReadOnlyList<DocumentProblem> Problems, bool IsUsed) Read(string text, bool tail)
    {
        DocumentSource source = TestDocument.Source(text);
        JsonTail? second = tail ? JsonTail.Of(source, CancellationToken.None) : null;
        second?.Do();
        var problems = new ProblemCollector();
        DocumentNode? root = JsonDocumentReader.Read(source, second, problems, CancellationToken.None);

        return (root, problems.Ordered(), root is not null && second is { IsTaken: true } && second.Take() is not null);
    }

    private static IEnumerable<(NodeKind, int, int, string, int)> Flat(DocumentNode node)
    {
        var pending = new Stack<DocumentNode>([node]);
        while (pending.Count > 0)
        {
            DocumentNode next = pending.Pop();
            yield return (next.Kind, next.Location.Start, next.Location.Length, next.Text, next.Items.Count);
            foreach (DocumentMember member in next.Members)
            {
                yield return (NodeKind.String, member.NameLocation.Start, member.NameLocation.Length, member.Name, -1);
                pending.Push(member.Value);
            }

            foreach (DocumentNode item in next.Items)
            {
                pending.Push(item);
            }
        }
    }

    private static void Write(StringBuilder text, Random random, int depth)
    {
        string[] scalars = ["1", "-2.5e3", "true", "null", "\"\"", "\"plain\"", "\"\\n\\u0061\"", "\"\u00e9\ud83d\ude00\""];
        int kind = depth == 0 ? 1 + random.Next(2) : depth > 5 ? 0 : random.Next(3);
        if (kind == 0)
        {
            text.Append(scalars[random.Next(scalars.Length)]);
            return;
        }

        text.Append(kind == 1 ? '{' : '[');
        int count = random.Next(depth == 0 ? 4 : 0, 6);
        for (int index = 0; index < count; index++)
        {
            text.Append(index == 0 ? "" : ",").Append(random.Next(3) > 0 ? "\n" + new string(' ', depth) : "");
            if (kind == 1)
            {
                text.Append(random.Next(8) == 0 ? "\"same\"" : "\"" + (char)('a' + index) + "\"").Append(random.Next(2) == 0 ? ": " : ":");
            }

            Write(text, random, depth + 1);
        }

        text.Append(random.Next(2) == 0 ? "\n" : "").Append(kind == 1 ? '}' : ']');
    }
}
