using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Speclyn.Analyzers;

/// <summary>SPEC1002: the same constant twice in a collection whose items the document wants to be unique.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateUniqueItemAnalyzer : ValueAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public DuplicateUniqueItemAnalyzer()
        : base(Descriptors.DuplicateUniqueItem)
    {
    }

    private protected override bool Concerns(ValueFact fact) => fact.UniqueItems;

    private protected override void Check(in ValueContext context, CollectionItems collection, IOperation creation)
    {
        HashSet<object>? seen = null;
        foreach (IOperation item in collection.Items)
        {
            if (Constants.ValueOf(item, context.Facts) is { } value && !(seen ??= new HashSet<object>()).Add(Constants.NumberText(value) ?? value))
            {
                context.Report(Descriptors.DuplicateUniqueItem, item.Syntax, Sentence.Show(value), context.Name);
            }
        }
    }
}
