using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Speclyn.Analyzers.Tests;

/// <summary>
/// Runs a rule, and the fix that belongs to it, over code of a consumer. The one place that knows where the generated API comes from.
/// </summary>
internal static class Verify<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>The markup says where the rule reports, and nothing else is reported.</summary>
    public static Task Analyzer(string source, LanguageVersion language = LanguageVersion.Latest, params DiagnosticResult[] expected)
    {
        var test = new Test(language) { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>As <see cref="Analyzer"/>; the code may have errors of its own.</summary>
    public static Task Broken(string source) => new Test(LanguageVersion.Latest) { TestCode = source, CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    /// <summary>As <see cref="Analyzer"/>, with the generated API in a referenced assembly.</summary>
    public static Task AnalyzerWithReference(string source, params DiagnosticResult[] expected)
    {
        var test = new Test(LanguageVersion.Latest, fromReference: true) { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Fixes one after the other, all at once in the file, the project and the solution: all give the expected code.</summary>
    public static Task Fix(string source, string fixedSource, LanguageVersion language = LanguageVersion.Latest, int index = 0, string? fixedAll = null, int? iterations = null, bool fromReference = false)
    {
        var test = new Test(language, fromReference) { TestCode = source, FixedCode = fixedSource, CodeActionIndex = index, NumberOfIncrementalIterations = iterations };
        if (fixedAll is not null)
        {
            test.BatchFixedCode = fixedAll;
        }

        return test.RunAsync();
    }

    /// <summary>Reports, but has no fix to offer.</summary>
    public static Task NoFix(string source) => new Test(LanguageVersion.Latest) { TestCode = source, FixedCode = source }.RunAsync();

    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    {
        private readonly LanguageVersion _language;

        public Test(LanguageVersion language, bool fromReference = false)
        {
            _language = language;
            ReferenceAssemblies = TestReferences.Net10;
            if (fromReference)
            {
                TestState.AdditionalReferences.Add(GeneratedAssembly.Reference);
                return;
            }

            // Not GetSourceGenerators: the code fix would see a project without what those add.
            SolutionTransforms.Add((solution, projectId) => solution.AddAnalyzerReference(projectId, GeneratorReference.Instance));
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(_language, DocumentationMode.Diagnose);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    }
}
