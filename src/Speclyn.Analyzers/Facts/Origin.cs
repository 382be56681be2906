using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>Where generated code comes from.</summary>
/// <param name="Document">The name of the document's file; null where the code does not say.</param>
/// <param name="Pointer">The JSON pointer into it.</param>
internal readonly record struct Origin(string? Document, string Pointer)
{
    /// <summary>The schema that a type was made from; null when it was made from none.</summary>
    public static Origin? OfType(INamedTypeSymbol type, ApiFacts facts) =>
        facts.Find(type, "OpenApiSchemaAttribute") is { ConstructorArguments: [{ Value: string pointer }, ..] } schema
            ? new Origin(DocumentOf(schema), pointer)
            : null;

    /// <summary>The document that an attribute belongs to: each has attribute classes of its own, in its own namespace.</summary>
    public static string? DocumentOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is { ContainingAssembly: { } assembly, ContainingNamespace: { } scope })
        {
            foreach (AttributeData candidate in assembly.GetAttributes())
            {
                if (candidate is { AttributeClass: { Name: "OpenApiDocumentAttribute" } type, ConstructorArguments: [_, { Value: string name }, ..] }
                    && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, scope))
                {
                    return name;
                }
            }
        }

        return null;
    }
}
