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

        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonSerializableAttribute", ConstructorArguments: [{ Value: ITypeSymbol root }, ..] }
                && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax { ArgumentList.Arguments: [var argument, ..] }
                && new SerializedTypes(context.Compilation.Assembly, facts) is var types
                && types.FindGenerated(root) is { } found)
            {
                Report(context, argument, root, found.Type, found.Path, types.IsServed(root, found.Type));
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, AttributeArgumentSyntax argument, ITypeSymbol root, INamedTypeSymbol generated, string path, bool isServed)
    {
        string name = SerializedTypes.Name(root);
        string reason = SymbolEqualityComparer.Default.Equals(root, generated) ? "it is generated here"
            : path == name ? SerializedTypes.Name(generated) + " is generated here"
            : $"{path} leads to {SerializedTypes.Name(generated)}, which is generated here";
        string advice = isServed && ResolverOf(generated) is { } resolver
            ? $"leave it out and combine {resolver}.Default with the context by JsonTypeInfoResolver.Combine, or {Move}"
            : Move;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.GeneratedTypeInSerializerContext, argument.GetLocation(), name, reason, advice));
    }

    // Every document has one, next to its types.
    private static string? ResolverOf(INamedTypeSymbol generated) => generated.ContainingNamespace.GetTypeMembers()
        .FirstOrDefault(type => SerializedTypes.IsMarked(type) && type.Interfaces.Any(implemented => implemented.Name == "IJsonTypeInfoResolver"))?
        .Name;
}
