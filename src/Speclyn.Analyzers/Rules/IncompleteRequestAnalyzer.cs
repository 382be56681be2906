using System;
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

/// <summary>
/// SPEC2001 to SPEC2006: an object is used before it has the members that the document requires, always or together with others, or with
/// members that it must not have, or with texts that name what it does not declare. All are told by following the objects through a method, which is done once.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteRequestAnalyzer : SpeclynAnalyzer
{
    // Registered for each method of a project, used or not: what can be shared is.
    private static readonly ImmutableArray<OperationKind> CreationsAndAssignments = ImmutableArray.Create(OperationKind.ObjectCreation, OperationKind.SimpleAssignment);

    /// <summary>Creates the analyzer.</summary>
    public IncompleteRequestAnalyzer()
        : base(
            Descriptors.RequiredPropertyNotSet,
            Descriptors.ConditionalPropertyNotSet,
            Descriptors.ConflictingProperties,
            Descriptors.ReadOnlyPropertySet,
            Descriptors.EmptyObject,
            Descriptors.UndeclaredName)
    {
    }

    private protected override void Register(CompilationStartAnalysisContext context, ApiFacts facts)
    {
        context.RegisterOperationAction(operation => CheckArgument(operation, facts), OperationKind.Argument);
        context.RegisterOperationBlockStartAction(start =>
        {
            // Following a method takes far longer than looking at what it creates, and most code is complete where it stands.
            var doubts = new Doubts(facts);
            start.RegisterOperationAction(doubts.Look, CreationsAndAssignments);
            start.RegisterOperationBlockEndAction(blocks => Check(blocks, doubts));
        });
    }

    // client.GetPetAsync(null!)
    private static void CheckArgument(OperationAnalysisContext context, ApiFacts facts)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is not { ArgumentKind: ArgumentKind.Explicit, Parameter: { ContainingSymbol: IMethodSymbol method } parameter }
            || !IsNothing(argument.Value, facts)
            || !facts.IsOperation(method))
        {
            return;
        }

        string? missing = facts.ParameterOf(parameter) is { } fact ? (fact.Required ? Sentence.Quote(fact.Name) : null)
            : facts.IsGenerated(parameter.Type) && parameter.NullableAnnotation == NullableAnnotation.NotAnnotated ? "the body"
            : null;
        if (missing is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.RequiredPropertyNotSet, NullAt(argument.Value.Syntax), method.Name, missing, parameter.Name));
        }
    }

    // null, default, and default of a generated struct, which is written as a missing value.
    private static bool IsNothing(IOperation value, ApiFacts facts) => value switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IConversionOperation conversion => IsNothing(conversion.Operand, facts),
        IDefaultValueOperation => facts.EnumOf(value.Type) is not null || facts.IsUnion(value.Type),
        _ => false,
    };

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static void Check(OperationBlockAnalysisContext context, Doubts doubts)
    {
        if (doubts.AreLeft)
        {
            // The initialiser and the body of a constructor are two blocks of one graph.
            foreach (IGrouping<IOperation, IOperation> parts in context.OperationBlocks.GroupBy(RootOf))
            {
                Check(context, doubts.Facts, doubts, context.GetControlFlowGraph(parts.First()), parts.Key);
            }
        }
    }

    private static void Check(OperationBlockAnalysisContext context, ApiFacts facts, Doubts doubts, ControlFlowGraph graph, IOperation root)
    {
        ImmutableHashSet<ISymbol> captured = CapturedIn(root, context.OwningSymbol);
        var findings = new Findings();
        Follow(graph, facts, doubts, captured, findings, context.CancellationToken);
        foreach (KeyValuePair<TrackedObject, (TrackedObject Owner, HashSet<string> Members)> finding in findings.Incomplete)
        {
            ReportIncomplete(context, facts, finding.Key, finding.Value.Owner, finding.Value.Members);
        }

        foreach (KeyValuePair<(TrackedObject Owner, string Message), ObjectFinding> finding in findings.Together)
        {
            ReportTogether(context, finding.Key.Owner, finding.Value);
        }

        foreach (KeyValuePair<SyntaxNode, IPropertySymbol> finding in findings.ReadOnly)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.ReadOnlyPropertySet, NameAt(finding.Key), Sentence.Quote(facts.ReadOnlyNameOf(finding.Value)!), finding.Value.Name));
        }
    }

    private static void Follow(
        ControlFlowGraph graph,
        ApiFacts facts,
        Doubts doubts,
        ImmutableHashSet<ISymbol> captured,
        Findings findings,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = new Findings();
        if (new FlowWalker(graph, new ObjectTracker(facts, graph, captured, found.Add, (owner, values, assignment) => found.Add(facts, owner, values, assignment))).Run())
        {
            findings.AddRange(found);
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            if (function.DeclaringSyntaxReferences.Any(declaration => doubts.AreIn(declaration.GetSyntax(cancellationToken))))
            {
                Follow(graph.GetLocalFunctionControlFlowGraph(function, cancellationToken), facts, doubts, captured, findings, cancellationToken);
            }
        }

        foreach (BasicBlock block in graph.Blocks)
        {
            IEnumerable<IOperation> operations = block.BranchValue is null ? block.Operations : block.Operations.Append(block.BranchValue);
            foreach (IFlowAnonymousFunctionOperation lambda in operations.SelectMany(operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>())
            {
                if (doubts.AreIn(lambda.Syntax))
                {
                    Follow(graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken), facts, doubts, captured, findings, cancellationToken);
                }
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

    private static void ReportIncomplete(OperationBlockAnalysisContext context, ApiFacts facts, TrackedObject blamed, TrackedObject owner, HashSet<string> members)
    {
        if (owner.Type is not { } type || blamed.Syntax is not { } syntax)
        {
            return;
        }

        List<IPropertySymbol> missing = facts.RequiredOf(type).Where(property => members.Contains(property.Name)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

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

    private static void ReportTogether(OperationBlockAnalysisContext context, TrackedObject owner, ObjectFinding finding)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (!finding.Missing.IsEmpty)
        {
            properties = properties.Add(DiagnosticProperties.MissingMembers, string.Join(",", finding.Missing.Select(property => property.Name)));
        }

        context.ReportDiagnostic(Diagnostic.Create(
            finding.Rule,
            finding.Text is { } text ? LiteralPositions.Locate((ExpressionSyntax)text.Syntax, (string)text.Value, finding.Part.Start, finding.Part.Length) : CreationAt(owner.Syntax!),
            finding.Severity ?? finding.Rule.DefaultSeverity,
            additionalLocations: null,
            properties,
            [owner.Type!.Name, .. finding.Arguments]));
    }

    // 'Id' of 'pet.Id = 5'.
    private static Location NameAt(SyntaxNode target) => (target is MemberAccessExpressionSyntax access ? access.Name : target).GetLocation();

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

    /// <summary>What a method does wrong, each once, however many ways lead to it.</summary>
    private sealed class Findings
    {
        public Dictionary<TrackedObject, (TrackedObject Owner, HashSet<string> Members)> Incomplete { get; } = new();

        public Dictionary<(TrackedObject Owner, string Message), ObjectFinding> Together { get; } = new();

        public Dictionary<SyntaxNode, IPropertySymbol> ReadOnly { get; } = new();

        public void Add(TrackedObject owner, TrackedObject blamed, string member)
        {
            if (!Incomplete.TryGetValue(blamed, out (TrackedObject Owner, HashSet<string> Members) finding))
            {
                Incomplete.Add(blamed, finding = (owner, new HashSet<string>()));
            }

            finding.Members.Add(member);
        }

        public void Add(ApiFacts facts, TrackedObject owner, IObjectView values, Func<string, SyntaxNode?>? assignment)
        {
            INamedTypeSymbol type = owner.Type!;
            if (facts.ObjectOf(type) is { } fact)
            {
                foreach (ObjectFinding finding in ObjectRules.Judge(fact, type, facts, values))
                {
                    Together[(owner, finding.Rule.Id + string.Concat(finding.Arguments))] = finding;
                }
            }

            if (assignment is not null)
            {
                foreach (IPropertySymbol property in facts.SettableOf(type))
                {
                    if (facts.ReadOnlyNameOf(property) is not null && assignment(property.Name) is { } syntax)
                    {
                        ReadOnly[syntax] = property;
                    }
                }
            }
        }

        public void AddRange(Findings other)
        {
            foreach (KeyValuePair<TrackedObject, (TrackedObject Owner, HashSet<string> Members)> finding in other.Incomplete)
            {
                Incomplete[finding.Key] = finding.Value;
            }

            foreach (KeyValuePair<(TrackedObject Owner, string Message), ObjectFinding> finding in other.Together)
            {
                Together[finding.Key] = finding.Value;
            }

            foreach (KeyValuePair<SyntaxNode, IPropertySymbol> finding in other.ReadOnly)
            {
                ReadOnly[finding.Key] = finding.Value;
            }
        }
    }
}
