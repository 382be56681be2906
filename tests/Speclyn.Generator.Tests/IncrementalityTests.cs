using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.Testing;
using Xunit;

namespace Speclyn.Generator.Tests;

public class IncrementalityTests
{
    private static readonly GeneratorHost Host = new() { Documents = [Samples.Telnyx], Sources = [Samples.Consumer] };

    [Fact]
    public void Edit_of_code_runs_nothing_again()
    {
        CSharpCompilation compilation = Host.CreateCompilation();
        GeneratorDriver driver = Host.CreateDriver().RunGenerators(compilation);
        driver = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edited { }", (CSharpParseOptions)compilation.SyntaxTrees[0].Options)));

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.NotEmpty(result.TrackedSteps);
        Assert.All(
            result.TrackedSteps.Values.SelectMany(steps => steps).Concat(result.TrackedOutputSteps.Values.SelectMany(steps => steps)).SelectMany(step => step.Outputs),
            output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(Reasons(result.TrackedOutputSteps.Values), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(result.TrackedSteps[TrackingNames.Documents]), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void White_space_in_the_document_writes_nothing_again()
    {
        GeneratorRunResult result = Edit(text => text.Replace("\n", "\n\n", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result.TrackedSteps[TrackingNames.Inputs]).Distinct());
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(result.TrackedSteps[TrackingNames.Documents]).Distinct());
        Assert.Empty(Written(result));
    }

    [Fact]
    public void Edit_of_one_schema_writes_one_file()
    {
        GeneratorRunResult result = Edit(text => text.Replace("\"insight_group_id\": {", "\"extra\": {\"type\":\"string\"}, \"insight_group_id\": {", StringComparison.Ordinal));

        Assert.Equal(["Telnyx.Assistants.InsightSettings.g.cs"], Written(result));
    }

    [Fact]
    public void New_enum_value_changes_its_type_and_who_documents_it()
    {
        GeneratorRunResult result = Edit(text => text.Replace("\"telephony\",", "\"telephony\", \"fax\",", StringComparison.Ordinal));

        Assert.Equal(["Telnyx.Assistants.EnabledFeatures.g.cs", "Telnyx.Assistants.UpdateAssistantRequest.g.cs"], Written(result).Order(StringComparer.Ordinal));
        Assert.Contains("public static EnabledFeatures Fax =>", Text(result, "Telnyx.Assistants.EnabledFeatures.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_in_the_document_does_not_touch_code()
    {
        GeneratorRunResult result = Edit(text => text.Replace("\"openapi\": \"3.1.0\",", "\"openapi\": \"3.1.0\", \"openapi\": \"3.1.0\",", StringComparison.Ordinal));

        Assert.Equal(["SPEC0005"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(Written(result));
    }

    [Fact]
    public void Same_text_in_another_file_object_is_the_same_document()
    {
        GeneratorRunResult result = Edit(text => text);

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(result.TrackedSteps[TrackingNames.Documents]).Distinct());
        Assert.Empty(Written(result));
    }

    [Fact]
    public void Steps_hold_nothing_of_the_compilation()
    {
        GeneratorRunResult result = Host.Run().Result;
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        string[] names = [TrackingNames.Inputs, TrackingNames.Documents, TrackingNames.Models, TrackingNames.Files, TrackingNames.Texts, TrackingNames.Diagnostics, TrackingNames.CompilationFacts];
        foreach (string name in names.Where(result.TrackedSteps.ContainsKey))
        {
            foreach ((object value, _) in result.TrackedSteps[name].SelectMany(step => step.Outputs))
            {
                AssertPlain(value, seen);
            }
        }

        Assert.True(seen.Count > 100);
    }

    private static GeneratorRunResult Edit(Func<string, string> edit)
    {
        CSharpCompilation compilation = Host.CreateCompilation();
        string text = Samples.Telnyx.GetText().ToString();
        GeneratorDriver driver = Host.CreateDriver().RunGenerators(compilation);
        driver = driver.ReplaceAdditionalText(Samples.Telnyx, Samples.Telnyx.With(edit(text)));
        return driver.RunGenerators(compilation).GetRunResult().Results.Single();
    }

    private static string Text(GeneratorRunResult result, string hintName) =>
        result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<ImmutableArray<IncrementalGeneratorRunStep>> steps) =>
        Reasons(steps.SelectMany(step => step));

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static IEnumerable<string> Written(GeneratorRunResult result) =>
        from step in result.TrackedOutputSteps.Values.SelectMany(steps => steps)
        from output in step.Outputs
        where output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New
        from source in Sources(output.Value)
        select source;

    // The value of an output step is a pair of generated sources and diagnostics, of types that the compiler keeps to itself.
    private static IEnumerable<string> Sources(object value)
    {
        object sources = value.GetType().GetField("Item1")!.GetValue(value)!;
        foreach (object source in (IEnumerable)sources)
        {
            yield return (string)source.GetType().GetProperty("HintName", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(source)!;
        }
    }

    private static void AssertPlain(object? value, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or Diagnostic or AdditionalText, value.GetType().FullName);
        if (value is Microsoft.CodeAnalysis.Text.SourceText or DiagnosticDescriptor)
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                AssertPlain(item, seen);
            }

            return;
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            AssertPlain(field.GetValue(value), seen);
        }
    }
}
