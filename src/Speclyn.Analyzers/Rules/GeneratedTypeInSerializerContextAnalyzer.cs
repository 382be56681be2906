using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Speclyn.Analyzers;

/// <summary>SPEC3003: a JsonSerializerContext is asked for a type that is generated in the same project, or leads to one; its generator cannot see it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedTypeInSerializerContextAnalyzer : SpeclynAnalyzer
{
    private const string Move = "move the document to a project of its own";

    /// <summary>Creates the analyzer.</summary>
    public GeneratedTypeInSerializerContextAnalyzer()
        : base(Descriptors.GeneratedTypeInSerializerContext)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts)
    {
        if (context.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonSerializerContext") is { } contextClass)
        {
            context.RegisterSymbolAction(symbol => Check(symbol, facts, contextClass), SymbolKind.NamedType);
        }
    }

    private static void Check(SymbolAnalysisContext context, ApiFacts facts, INamedTypeSymbol contextClass)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!SymbolEqualityComparer.Default.Equals(type.BaseType, contextClass))
        {
            return;
        }

        var findings = new List<Finding>();
        bool isNeeded = false;
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonSerializableAttribute", ConstructorArguments: [{ Value: ITypeSymbol root }, ..] }
                && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax { ArgumentList.Arguments: [var argument, ..] })
            {
                var types = new SerializedTypes(context.Compilation.Assembly, facts);
                (INamedTypeSymbol Type, string Path)? found = types.FindGenerated(root);
                INamedTypeSymbol? resolver = found is { } served && types.IsServed(root, served.Type) ? ResolverOf(served.Type) : null;
                isNeeded |= resolver is null;
                if (found is { } generated)
                {
                    findings.Add(new Finding(argument, root, generated.Type, generated.Path, resolver));
                }
            }
        }

        // Without an attribute that stays there would be no context to combine with, and what stands in two files cannot be edited at once.
        bool isFixable = isNeeded && findings.Where(finding => finding.Resolver is not null).Select(finding => finding.Argument.SyntaxTree).Distinct().Count() == 1;
        foreach (Finding finding in findings)
        {
            Report(context, finding, isFixable);
        }
    }

    private static void Report(SymbolAnalysisContext context, Finding finding, bool isFixable)
    {
        string name = SerializedTypes.Name(finding.Root);
        string generated = SerializedTypes.Name(finding.Generated);
        string reason = SymbolEqualityComparer.Default.Equals(finding.Root, finding.Generated) ? "it is generated here"
            : finding.Path == name ? generated + " is generated here"
            : $"{finding.Path} leads to {generated}, which is generated here";
        string advice = finding.Resolver is { } resolver
            ? $"leave it out and combine {resolver.Name}.Default with the context by JsonTypeInfoResolver.Combine, or {Move}"
            : Move;
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (isFixable && finding.Resolver?.GetDocumentationCommentId() is { } id)
        {
            properties = properties.Add(DiagnosticProperties.Resolver, id);
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.GeneratedTypeInSerializerContext, finding.Argument.GetLocation(), properties, name, reason, advice));
    }

    // Every document has one, next to its types.
    private static INamedTypeSymbol? ResolverOf(INamedTypeSymbol generated) => generated.ContainingNamespace.GetTypeMembers()
        .FirstOrDefault(type => SerializedTypes.IsMarked(type) && type.Interfaces.Any(implemented => implemented.Name == "IJsonTypeInfoResolver"));

    private sealed record Finding(AttributeArgumentSyntax Argument, ITypeSymbol Root, INamedTypeSymbol Generated, string Path, INamedTypeSymbol? Resolver);
}
