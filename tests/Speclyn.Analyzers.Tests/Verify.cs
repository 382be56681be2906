using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Speclyn.Analyzers.Tests;

/// <summary>
/// Runs a rule, and the fix that belongs to it, over code of a consumer of the generated API. The API stands in a referenced assembly, which is quick
/// to compile against, or, where a test says so, in the consumer's own project, put there by the generator.
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

    /// <summary>As <see cref="Analyzer"/>, with the generator in the loop.</summary>
    public static Task AnalyzerInTheLoop(string source, params DiagnosticResult[] expected)
    {
        var test = new Test(LanguageVersion.Latest, inTheLoop: true) { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Fixes one after the other, all at once in the file, the project and the solution: all give the expected code.</summary>
    public static Task Fix(
        string source,
        string fixedSource,
        LanguageVersion language = LanguageVersion.Latest,
        int index = 0,
        string? fixedAll = null,
        int? iterations = null,
        bool inTheLoop = false,
        AnalyzerReference? generator = null)
    {
        var test = new Test(language, inTheLoop, generator) { TestCode = source, FixedCode = fixedSource, CodeActionIndex = index, NumberOfIncrementalIterations = iterations };
        if (fixedAll is not null)
        {
            test.BatchFixedCode = fixedAll;
        }

        return test.RunAsync();
    }

    /// <summary>Reports, but has no fix to offer.</summary>
    public static Task NoFix(string source, bool inTheLoop = false, AnalyzerReference? generator = null) => new Test(LanguageVersion.Latest, inTheLoop, generator) { TestCode = source, FixedCode = source }.RunAsync();

    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    {
        private readonly LanguageVersion _language;

        public Test(LanguageVersion language, bool inTheLoop = false, AnalyzerReference? generator = null)
        {
            _language = language;
            ReferenceAssemblies = TestReferences.Net10;

            // Where an analyzer has several rules, markup without an id means the first.
            MarkupOptions = MarkupOptions.UseFirstDescriptor;
            if (inTheLoop)
            {
                GeneratedApi.AddTo(this);
            }
            else
            {
                TestState.AdditionalReferences.Add(GeneratedApi.Reference);
            }

            if (generator is not null)
            {
                SolutionTransforms.Add((solution, projectId) => solution.AddAnalyzerReference(projectId, generator));
            }
        }

        protected override ParseOptions CreateParseOptions() => GeneratedApi.ParseOptions(_language);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    }
}
