using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Speclyn.Analyzers;

/// <summary>SPEC1008: a member that has one possible value is set to another one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantMismatchAnalyzer : ValueAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ConstantMismatchAnalyzer()
        : base(Descriptors.ConstantMismatch)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts)
    {
        base.Register(context, facts);
        EnumConstants.Register(context, facts, fact => fact.IsConstant, Report);
    }

    private protected override bool Concerns(ValueFact fact) => fact.Const is not null;

    private protected override void Check(in ValueContext context, Constant constant)
    {
        if (constant.Value is bool value && value != context.Fact.Const)
        {
            string allowed = value ? "false" : "true";
            context.Report(
                Descriptors.ConstantMismatch,
                constant.Syntax,
                ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Literal, allowed),
                value ? "true" : "false",
                context.Name,
                allowed);
        }
    }

    /// <summary>What is wrong with a value that is not the only one allowed.</summary>
    internal static string Complaint(string value, string name, string allowed) => Descriptors.Message(Descriptors.ConstantMismatch, value, name, allowed);

    private static void Report(OperationAnalysisContext context, EnumConstant constant)
    {
        EnumValue allowed = constant.Fact.Values[0];
        string shown = Constants.NumberText(constant.Value.Value) is null ? Sentence.Quote(allowed.Json) : allowed.Json;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.ConstantMismatch,
            constant.Value.Syntax.GetLocation(),
            constant.PropertiesFor(allowed),
            Sentence.Show(constant.Value.Value),
            constant.Destination.JsonName ?? constant.Fact.Name,
            shown));
    }
}
