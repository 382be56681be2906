using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Speclyn.Analyzers;

/// <summary>SPEC1007: a collection that is written out with fewer or more items than the document allows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ItemCountOutOfRangeAnalyzer : ValueAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ItemCountOutOfRangeAnalyzer()
        : base(Descriptors.ItemCountOutOfRange)
    {
    }

    private protected override bool Concerns(ValueFact fact) => fact.MinCount is not null || fact.MaxCount is not null;

    private protected override void Check(in ValueContext context, CollectionItems collection, IOperation creation)
    {
        int count = collection.Items.Count;
        bool isTooSmall = count < context.Fact.MinCount && collection.IsComplete && !(collection.IsDictionary && IsFilledLater(context, creation));
        if (isTooSmall || count > context.Fact.MaxCount)
        {
            context.Report(Descriptors.ItemCountOutOfRange, At(creation), Arguments(count, context.Fact, context.Name));
        }
    }

    /// <summary>What is wrong with a number of items that is not allowed.</summary>
    internal static string Complaint(int count, ValueFact fact, string name) => Descriptors.Message(Descriptors.ItemCountOutOfRange, Arguments(count, fact, name));

    private static object[] Arguments(int count, ValueFact fact, string name) => new object[]
    {
        Sentence.Count(count, "item"),
        count == 1 ? "is" : "are",
        count < fact.MinCount ? "few" : "many",
        name,
        Sentence.Range(fact.MinCount, fact.MaxCount, "item"),
    };

    // Entries come into a dictionary through the property that has it, too.
    private static bool IsFilledLater(in ValueContext context, IOperation creation)
    {
        IOperation root = creation;
        IPropertySymbol? property = null;
        while (root.Parent is { } parent)
        {
            property ??= (parent as IAssignmentOperation)?.Target is IPropertyReferenceOperation target ? target.Property : null;
            root = parent;
        }

        return property is null
            || root.Descendants().OfType<IPropertyReferenceOperation>().Count(reference => SymbolEqualityComparer.Default.Equals(reference.Property, property)) > 1;
    }

    private static SyntaxNode At(IOperation creation)
    {
        while (creation is IConversionOperation conversion)
        {
            creation = conversion.Operand;
        }

        return creation.Syntax;
    }
}
