using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Speclyn.OpenApi.Documents;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class FuzzTests
{
    private const int Rounds = 6_000;

    private const string Seed =
        """
        {"openapi":"3.1.0","info":{"title":"T","version":"1"},"servers":[{"url":"https://{h}/v","variables":{"h":{"default":"a.example"}}}],
         "security":[{"b":[]}],
         "paths":{"/a/{id}":{"parameters":[{"$ref":"#/components/parameters/P"}],
           "post":{"operationId":"o","tags":["t"],"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/U"}}}},
            "responses":{"200":{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/M"}}}}}}}},
         "components":{"parameters":{"P":{"name":"id","in":"path","required":true,"schema":{"type":"string"}}},
          "securitySchemes":{"b":{"type":"http","scheme":"bearer"}},
          "schemas":{
           "A":{"type":"object","required":["t"],"properties":{"t":{"const":"a"},"n":{"type":["integer","null"],"default":1.5e3}}},
           "B":{"type":"object","required":["t"],"properties":{"t":{"enum":["b"]},"next":{"$ref":"#/components/schemas/U"}}},
           "U":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}],"discriminator":{"propertyName":"t","mapping":{"a":"A"}}},
           "M":{"allOf":[{"$ref":"#/components/schemas/A"},{"required":["x"],"properties":{"x":{"anyOf":[{"type":"string"},{"type":"null"}]}}}]},
           "E":{"type":"string","enum":["x","\u00e9\ud83d\ude00"]},"L":{"items":{"$ref":"#/components/schemas/E"}},"D":{"additionalProperties":{"$ref":"#/components/schemas/A"}}}}}
        """;

    // What turns one valid thing into another, besides single characters.
    private static readonly string[] Pieces =
    [
        "\"$ref\":\"#/components/schemas/U\",", "\"#/components/schemas/M\"", "\"#/components/schemas/A/properties/t\"", "\"#\"", "\"#/paths\"",
        "\"allOf\":[{\"$ref\":\"#/components/schemas/M\"}],", "\"oneOf\":[{},{}],", "\"type\":[\"string\",\"object\"],", "null", "true", "[]", "{}",
        "\"enum\":[null,1],", "\"items\":[],", "\ud83d", "\\ud83d", "\0", "1e999", "\uFEFF", ",", "{\"a\":", "]", "\"discriminator\":{\"propertyName\":\"t\"},",
        "\"additionalProperties\":false,", "\"required\":[\"t\"],", "\"nullable\":true,",
    ];

    [Fact]
    public async Task NoDocumentMakesTheReaderThrowOrHang()
    {
        Assert.Empty(TestDocument.Read(Seed).Problems);
        using var watchdog = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        string current = "";
        Task work = Task.Run(() =>
        {
            var random = new Random(20_260_101);
            int usable = 0;
            for (int round = 0; round < Rounds; round++)
            {
                current = Mutate(random);
                OpenApiReadResult result = OpenApiReader.Read(TestDocument.Source(current), round % 2 == 0 ? [] : ["o"], watchdog.Token);
                usable += result.Document is null ? 0 : 1;
                int fatal = result.Problems.Count(problem => problem.Kind is ProblemKind.InvalidSyntax or ProblemKind.NotOpenApi);
                Assert.True(fatal == (result.Document is null ? 1 : 0), current);
                Assert.All(result.Problems, problem => AssertInside(problem.Location, current.Length));
            }

            // Otherwise the mutations test nothing but the syntax.
            Assert.InRange(usable, Rounds / 20, Rounds);
        });
        Task first = await Task.WhenAny(work, Task.Delay(TimeSpan.FromMinutes(6)));
        Assert.True(first == work, "The reader hangs on " + current);
        await work;
    }

    private static string Mutate(Random random)
    {
        var text = new StringBuilder(Seed);
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int position = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(position, random.Next(1, Math.Min(20, text.Length - position) + 1));
                    break;
                case 1:
                    text[position] = (char)random.Next(1, 256);
                    break;
                case 2:
                    InsertMember(text, position, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 3:
                    ReplaceValue(text, position, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    int length = Math.Min(random.Next(1, 60), text.Length - position);
                    text.Insert(random.Next(text.Length), text.ToString(position, length));
                    break;
            }

            if (text.Length == 0)
            {
                break;
            }
        }

        return text.ToString();
    }

    private static void InsertMember(StringBuilder text, int position, string piece)
    {
        int open = text.ToString().IndexOf('{', position);
        text.Insert(open < 0 ? position : open + 1, piece);
    }

    private static void ReplaceValue(StringBuilder text, int position, string piece)
    {
        string current = text.ToString();
        int colon = current.IndexOf(':', position);
        int end = colon < 0 ? -1 : current.IndexOfAny([',', '}', ']'], colon);
        if (end > 0)
        {
            text.Remove(colon + 1, end - colon - 1).Insert(colon + 1, piece.TrimEnd(','));
        }
    }

    private static void AssertInside(TextLocation location, int length)
    {
        Assert.InRange(location.Start, 0, length);
        Assert.InRange(location.Length, 0, length - location.Start);
    }
}
