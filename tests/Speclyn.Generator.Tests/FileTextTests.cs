using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.Generator.Emit;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Model;
using Xunit;

namespace Speclyn.Generator.Tests;

/// <summary>Texts that are written before they are asked for.</summary>
public class FileTextTests
{
    private static readonly CompilationFacts Facts = CompilationFacts.From(new CSharpParseOptions());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_is_there_whoever_wrote_it(bool isCanceled)
    {
        // Nothing is written ahead for a run that is canceled.
        FileText[] texts = [.. Enumerable.Range(0, 200).Select(number => FileText.Start(File("Name" + number), Facts, new CancellationToken(isCanceled)))];

        Assert.All(texts, text => Assert.Equal(FileEmitter.Emit(File(text.HintName), Facts).ToString(), text.Text.ToString()));
        Assert.Same(texts[0].Text, texts[0].Text);
    }

    [Fact]
    public void Texts_are_equal_where_files_are()
    {
        FileText text = FileText.Start(File("Name"), Facts, CancellationToken.None);

        Assert.Equal(text, FileText.Start(File("Name"), Facts, CancellationToken.None));
        Assert.NotEqual(text, FileText.Start(File("Other"), Facts, CancellationToken.None));
        Assert.NotEqual(text, FileText.Start(File("Name"), Facts with { HasUtf8Literals = !Facts.HasUtf8Literals }, CancellationToken.None));
    }

    [Fact]
    public void Failure_reaches_whoever_asks_for_the_text()
    {
        var file = new GeneratedFile("Name", Scope, new FileContent.Type(new Unknown()));
        FileText[] texts = [.. Enumerable.Range(0, 20).Select(_ => FileText.Start(file, Facts, CancellationToken.None))];

        Assert.All(texts, text => Assert.Throws<InvalidOperationException>(() => text.Text));
    }

    private static DocumentScope Scope { get; } =
        new("api.json", "Api", "public", RequiredMembers: false, new SupportNames("ApiException", "SchemaViolation", "Optional", "StreamResponse", "ServerSentEvent", "Converter", "FilePart", "Resolver"));

    private static GeneratedFile File(string name) => new(name, Scope, new FileContent.Resolver(new EquatableArray<TypeRef>([new TypeRef(TypeRefKind.Class, name)])));

    private sealed record Unknown() : TypeModel("Unknown", "/components/schemas/Unknown", null, InRequest: true, InResponse: true);
}
