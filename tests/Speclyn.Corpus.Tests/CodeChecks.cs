using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Speclyn.Analyzers;
using Speclyn.Testing;
using Speclyn.Testing.Documents;

namespace Speclyn.Corpus.Tests;

/// <summary>Lets the rules about values and about members together look at <see cref="CodeStatements"/> and <see cref="ObjectStatements"/>.</summary>
internal sealed class CodeChecks
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(ValueAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private CodeChecks(IReadOnlyList<CodeStatement> statements, IReadOnlyList<string> failures)
    {
        Statements = statements;
        Failures = failures;
    }

    /// <summary>What was looked at.</summary>
    public IReadOnlyList<CodeStatement> Statements { get; }

    /// <summary>Broken rules that nothing was said of, and complaints about what keeps all rules.</summary>
    public IReadOnlyList<string> Failures { get; }

    public static async Task<CodeChecks> Run(DocumentUnderTest document, int most)
    {
        CodeStatement[] values = Spread([.. CodeStatements.Of(document)], most);
        CodeStatement[] statements = [.. values, .. Spread([.. ObjectStatements.Of(document)], most / 4)];
        if (statements.Length == 0)
        {
            return new CodeChecks([], []);
        }

        // A method each, so that what one lacks is looked for in that one alone.
        string source = "class C { static T Any<T>() => default;\n" + string.Join("\n", statements.Select((statement, i) => $"void M{i}() {{\n{statement.Text} }}")) + "\n}";
        var options = (CSharpParseOptions)document.Run.Compilation.SyntaxTrees.First().Options;
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, options.WithDocumentationMode(DocumentationMode.Parse), "/project/Code.cs");
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Code", [tree], [.. GeneratorHost.Net10, document.Run.Compilation.ToMetadataReference()], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            return new CodeChecks(statements, [.. errors.Select(error => error.ToString())]);
        }

        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        ILookup<int, Diagnostic> byMethod = found.ToLookup(MethodOf);
        return new CodeChecks(
            statements,
            [
                .. found.Where(diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)).Select(diagnostic => diagnostic.ToString()),
                .. statements.Select((statement, method) => Failure(statement, [.. byMethod[method].Where(diagnostic => IsOf(diagnostic, "SPEC1") || (method >= values.Length && IsOf(diagnostic, "SPEC2")))])).OfType<string>(),
            ]);
    }

    private static int MethodOf(Diagnostic diagnostic) => (diagnostic.Location.GetLineSpan().StartLinePosition.Line / 2) - 1;

    // The objects of statements about one value lack the others.
    private static bool IsOf(Diagnostic diagnostic, string group) => diagnostic.Id.StartsWith(group, StringComparison.Ordinal);

    // From all over a document.
    private static CodeStatement[] Spread(CodeStatement[] all, int most) =>
        all.Length <= most ? all : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * all.Length / most)])];

    private static string? Failure(CodeStatement statement, Diagnostic[] found)
    {
        if (statement.Id is null)
        {
            return found.Length == 0 ? null : $"{statement.Text} is valid, and {found[0].Id} says: {found[0].GetMessage()}";
        }

        return found.Any(diagnostic =>
            diagnostic.Id == statement.Id
            && diagnostic.Location.GetLineSpan().StartLinePosition.Character == statement.Start
            && diagnostic.Location.SourceSpan.Length == statement.Length)
            ? null
            : $"{statement.Text} breaks {statement.Keyword} at {statement.Start}, and {statement.Id} does not say so: {string.Join(", ", found.Select(diagnostic => diagnostic.ToString()))}";
    }
}
