using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Analyzers.Tests;
using Xunit;

namespace Speclyn.Completion.Tests;

/// <summary>A document as an editor has it: the provider comes as it does for users, with the analyzers of the project. <c>$$</c> is the caret.</summary>
internal sealed class Editor
{
    private const string Caret = "$$";

    private static readonly MefHostServices Host = MefHostServices.Create(
        MefHostServices.DefaultAssemblies.Add(Assembly.Load("Microsoft.CodeAnalysis.Features")).Add(Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")).Distinct());

    private static readonly Lazy<Task<ImmutableArray<MetadataReference>>> References = new(
        () => TestReferences.Net10.ResolveAsync(LanguageNames.CSharp, CancellationToken.None));

    private static readonly AnalyzerFileReference Provider = new(typeof(EnumValueCompletionProvider).Assembly.Location, new Loader());

    private readonly Document _document;
    private readonly int _caret;
    private readonly CompletionService _service;

    private Editor(Document document, int caret)
    {
        _document = document;
        _caret = caret;
        _service = CompletionService.GetService(document)!;
    }

    /// <summary>Opens code in a project that generates its API from a document.</summary>
    public static Task<Editor> OpenWithDocumentAsync(string code, string document) =>
        OpenAsync(code, [], (solution, project) => GeneratedApi.AddTo(solution, project, [("/project/own.json", document, "Own")]));

    /// <summary>Opens code; statements stand in a method that has values of the API of a referenced assembly.</summary>
    public static Task<Editor> OpenAsync(string statements, bool withApi = true)
    {
        string code = withApi
            ? $$"""
                using System;
                using System.Collections.Generic;
                using Shop;
                using Telnyx.Assistants;
                class C
                {
                    EnabledFeatures Take(EnabledFeatures feature, int count) => feature;
                    object M(bool yes, string text, EnabledFeatures f, EnabledFeatures? n, Order order)
                    {
                        {{statements}}
                    }
                }
                """
            : statements;
        return OpenAsync(code, withApi ? [GeneratedApi.Reference] : [], (solution, _) => solution);
    }

    private static async Task<Editor> OpenAsync(string code, MetadataReference[] references, Func<Solution, ProjectId, Solution> complete)
    {
        int caret = code.IndexOf(Caret, StringComparison.Ordinal);
        ProjectInfo project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: GeneratedApi.ParseOptions(LanguageVersion.Latest),
            metadataReferences: (await References.Value).AddRange(references),
            analyzerReferences: [Provider]);
        var workspace = new AdhocWorkspace(Host);
        Assert.True(workspace.TryApplyChanges(complete(workspace.CurrentSolution.AddProject(project), project.Id)));
        return new Editor(workspace.AddDocument(project.Id, "C.cs", SourceText.From(code.Remove(caret, Caret.Length))), caret);
    }

    /// <summary>What an editor lists; null when the provider has nothing to say.</summary>
    public async Task<CompletionList?> ListAsync(CompletionTrigger? trigger = null)
    {
        await LoadProvidersAsync();
        CompletionList list = await _service.GetCompletionsAsync(_document, _caret, trigger ?? CompletionTrigger.Invoke);
        return list.ItemsList.Any(item => item.Properties.ContainsKey(EnumValueCompletionProvider.TextKey)) ? list : null;
    }

    /// <summary>The values that are listed, in their order.</summary>
    public async Task<string[]> ValuesAsync() => await ListAsync() is { } list ? [.. list.ItemsList.OrderBy(item => item.SortText, StringComparer.Ordinal).Select(item => item.DisplayText)] : [];

    /// <summary>The line with the caret once a value is chosen.</summary>
    public async Task<string> ChooseAsync(string value)
    {
        CompletionList? list = await ListAsync();
        Assert.NotNull(list);
        CompletionItem item = list.ItemsList.Single(candidate => candidate.DisplayText == value);
        CompletionChange change = await _service.GetChangeAsync(_document, item);
        SourceText text = await _document.GetTextAsync();
        return text.WithChanges(change.TextChange).Lines[text.Lines.IndexOf(_caret)].ToString().Trim();
    }

    /// <summary>What an editor shows beside an item.</summary>
    public async Task<string> DescribeAsync(CompletionItem item) => (await _service.GetDescriptionAsync(_document, item))!.Text;

    /// <summary>What an editor shows when the mouse rests at the caret, section by section.</summary>
    public async Task<string> HoverAsync()
    {
        QuickInfoItem? item = await QuickInfoService.GetService(_document)!.GetQuickInfoAsync(_document, _caret);
        return string.Join("\n", item!.Sections.Select(section => section.Text)).Replace("\r", "", StringComparison.Ordinal);
    }

    /// <summary>All that an editor lists, be it from us or not.</summary>
    public async Task<CompletionList> ListAllAsync() => await _service.GetCompletionsAsync(_document, _caret);

    // The service loads the providers of a project in the background, and goes on without them until they are there.
    private async Task LoadProvidersAsync()
    {
        var waited = Stopwatch.StartNew();
        SourceText probe = SourceText.From("\"");
        while (!_service.ShouldTriggerCompletion(probe, 1, CompletionTrigger.CreateInsertionTrigger('"')) && waited.Elapsed < TimeSpan.FromSeconds(2))
        {
            await Task.Delay(10);
        }
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
