using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Speclyn.Analyzers;

/// <summary>SPEC2001: an object is used before every member that the document requires has a value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequiredPropertyNotSetAnalyzer : SpeclynAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public RequiredPropertyNotSetAnalyzer()
        : base(Descriptors.RequiredPropertyNotSet)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts) =>
        context.RegisterOperationBlockAction(blocks =>
        {
            // The initialiser and the body of a constructor are two blocks of one graph.
            foreach (IGrouping<IOperation, IOperation> parts in blocks.OperationBlocks.GroupBy(RootOf))
            {
                if (parts.Key.DescendantsAndSelf().Any(operation => IsCreation(operation, facts)))
                {
                    Check(blocks, facts, blocks.GetControlFlowGraph(parts.First()), parts.Key);
                }
            }
        });

    private static bool IsCreation(IOperation operation, ApiFacts facts) =>
        operation is IObjectCreationOperation { Type: INamedTypeSymbol type } && !facts.RequiredOf(type).IsEmpty;

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static void Check(OperationBlockAnalysisContext context, ApiFacts facts, ControlFlowGraph graph, IOperation root)
    {
        ImmutableHashSet<ISymbol> captured = CapturedIn(root, context.OwningSymbol);
        var findings = new Dictionary<TrackedObject, (TrackedObject Owner, HashSet<string> Members)>();
        Follow(graph, facts, captured, findings, context.CancellationToken);
        foreach (KeyValuePair<TrackedObject, (TrackedObject Owner, HashSet<string> Members)> finding in findings)
        {
            Report(context, facts, finding.Key, finding.Value.Owner, finding.Value.Members);
        }
    }

    private static void Follow(
        ControlFlowGraph graph,
        ApiFacts facts,
        ImmutableHashSet<ISymbol> captured,
        Dictionary<TrackedObject, (TrackedObject Owner, HashSet<string> Members)> findings,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = new List<(TrackedObject Owner, TrackedObject Blamed, string Member)>();
        if (new FlowWalker(graph, new ObjectTracker(facts, graph, captured, (owner, blamed, member) => found.Add((owner, blamed, member)))).Run())
        {
            foreach ((TrackedObject owner, TrackedObject blamed, string member) in found)
            {
                if (!findings.TryGetValue(blamed, out (TrackedObject Owner, HashSet<string> Members) finding))
                {
                    findings.Add(blamed, finding = (owner, new HashSet<string>()));
                }

                finding.Members.Add(member);
            }
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            Follow(graph.GetLocalFunctionControlFlowGraph(function, cancellationToken), facts, captured, findings, cancellationToken);
        }

        foreach (BasicBlock block in graph.Blocks)
        {
            IEnumerable<IOperation> operations = block.BranchValue is null ? block.Operations : block.Operations.Append(block.BranchValue);
            foreach (IFlowAnonymousFunctionOperation lambda in operations.SelectMany(operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>())
            {
                Follow(graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken), facts, captured, findings, cancellationToken);
            }
        }
    }

    // Variables that a lambda or a local function shares with the code around it.
    private static ImmutableHashSet<ISymbol> CapturedIn(IOperation root, ISymbol owner)
    {
        ImmutableHashSet<ISymbol>.Builder captured = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            ISymbol? variable = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            if (variable is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, FunctionAround(operation) ?? owner))
            {
                captured.Add(variable);
            }
        }

        return captured.ToImmutable();
    }

    private static IMethodSymbol? FunctionAround(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation function:
                    return function.Symbol;
            }
        }

        return null;
    }

    private static void Report(OperationBlockAnalysisContext context, ApiFacts facts, TrackedObject blamed, TrackedObject owner, HashSet<string> members)
    {
        if (owner.Type is not { } type || blamed.Syntax is not { } syntax)
        {
            return;
        }

        List<IPropertySymbol> missing = facts.RequiredOf(type).Where(property => members.Contains(property.Name)).ToList();
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.MissingMembers, string.Join(",", missing.Select(property => property.Name)));
        if (blamed.Kind == TrackedKind.Null)
        {
            properties = properties.Add(DiagnosticProperties.IsNullValue, "true");
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.RequiredPropertyNotSet,
            blamed.Kind == TrackedKind.Null ? NullAt(syntax) : CreationAt(syntax),
            properties,
            type.Name,
            Sentence.List(missing.Select(property => $"'{facts.PropertyOf(property)?.Name}'")),
            Sentence.List(missing.Select(property => property.Name))));
    }

    // 'null' and the '!' behind it.
    private static Location NullAt(SyntaxNode syntax)
    {
        while (syntax.Parent is { } parent && (parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) || parent is ParenthesizedExpressionSyntax))
        {
            syntax = parent;
        }

        return syntax.GetLocation();
    }

    // 'new VoiceSettings', without what is set: that is not to blame, and can be long.
    private static Location CreationAt(SyntaxNode syntax) => syntax switch
    {
        ObjectCreationExpressionSyntax creation => Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(creation.SpanStart, creation.Type.Span.End)),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        _ => syntax.GetLocation(),
    };
}
