using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Speclyn.CodeFixes;
using Xunit;

namespace Speclyn.Analyzers.Tests;

/// <summary>Asks for the action in a project that generates its API. <c>$$</c> is the caret.</summary>
internal sealed class GoToDocument
{
    private const string Caret = "$$";

    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _project = ProjectId.CreateNewId();
    private readonly List<CodeAction> _actions = [];

    private GoToDocument()
    {
    }

    /// <summary>The title of the action; null when there is none.</summary>
    public string? Title => _actions.SingleOrDefault()?.Title;

    /// <summary>The action in statements that use the API of orders.json.</summary>
    public static Task<GoToDocument> InOrdersAsync(string statements) =>
        InAsync(ShopCode.With(statements), ("/project/docs/orders.json", GeneratedApi.Orders, "Shop"));

    /// <summary>The action in code that uses the API of documents.</summary>
    public static async Task<GoToDocument> InAsync(string code, params (string Path, string Text, string? Namespace)[] files)
    {
        var opened = new GoToDocument();
        ImmutableArray<MetadataReference> references = await TestReferences.Net10.ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        Solution solution = opened._workspace.CurrentSolution.AddProject(Info(opened._project, references));
        await opened.RunAsync(GeneratedApi.AddTo(solution, opened._project, files), code);
        return opened;
    }

    /// <summary>The action in code whose API stands in a referenced assembly.</summary>
    public static async Task<GoToDocument> InReferencedAsync(string code)
    {
        var opened = new GoToDocument();
        ImmutableArray<MetadataReference> references = await TestReferences.Net10.ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        await opened.RunAsync(opened._workspace.CurrentSolution.AddProject(Info(opened._project, references.Add(GeneratedApi.Reference))), code);
        return opened;
    }

    /// <summary>The action in code whose API stands in another project of the solution.</summary>
    public static async Task<GoToDocument> InOtherProjectAsync(string code)
    {
        var opened = new GoToDocument();
        var other = ProjectId.CreateNewId();
        ImmutableArray<MetadataReference> references = await TestReferences.Net10.ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        Solution solution = opened._workspace.CurrentSolution
            .AddProject(Info(other, references))
            .AddProject(Info(opened._project, references).WithProjectReferences([new ProjectReference(other)]));
        await opened.RunAsync(GeneratedApi.AddTo(solution, other, [("/project/docs/orders.json", GeneratedApi.Orders, "Shop")]), code);
        return opened;
    }

    /// <summary>The path of the file that is open once the action has run.</summary>
    public async Task<string?> OpenedAsync()
    {
        foreach (CodeActionOperation operation in await Assert.Single(_actions).GetOperationsAsync(CancellationToken.None))
        {
            operation.Apply(_workspace, CancellationToken.None);
        }

        return Assert.Single(_workspace.CurrentSolution.Projects.SelectMany(project => project.AdditionalDocuments), file => _workspace.IsDocumentOpen(file.Id)).FilePath;
    }

    private static ProjectInfo Info(ProjectId id, IEnumerable<MetadataReference> references) => ProjectInfo.Create(
        id, VersionStamp.Default, "P" + id.Id, "P" + id.Id, LanguageNames.CSharp,
        compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
        parseOptions: GeneratedApi.ParseOptions(LanguageVersion.Latest),
        metadataReferences: references);

    private async Task RunAsync(Solution solution, string code)
    {
        int caret = code.IndexOf(Caret, StringComparison.Ordinal);
        var id = DocumentId.CreateNewId(_project);
        Assert.True(_workspace.TryApplyChanges(solution.AddDocument(id, "C.cs", SourceText.From(code.Remove(caret, Caret.Length)))));
        Document document = _workspace.CurrentSolution.GetDocument(id)!;
        await new GoToDocumentRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(caret, 0), _actions.Add, CancellationToken.None));
    }
}
