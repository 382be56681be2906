using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>Where generated code comes from.</summary>
/// <param name="Document">The name of the document's file; null where the code does not say.</param>
/// <param name="Namespace">The namespace of what was generated from it.</param>
/// <param name="Pointer">The JSON pointer into it.</param>
internal readonly record struct Origin(string? Document, string? Namespace, string Pointer)
{
    /// <summary>The schema that a type was made from; null when it was made from none.</summary>
    public static Origin? OfType(INamedTypeSymbol? type, ApiFacts facts) =>
        type is not null && facts.Find(type, "OpenApiSchemaAttribute") is { ConstructorArguments: [{ Value: string pointer }, ..] } schema
            ? Of(schema, pointer)
            : null;

    /// <summary>A place in the document that an attribute belongs to: each document has attribute classes of its own, in its own namespace.</summary>
    public static Origin Of(AttributeData attribute, string pointer)
    {
        if (attribute.AttributeClass is not { ContainingAssembly: { } assembly, ContainingNamespace: { } scope })
        {
            return new Origin(null, null, pointer);
        }

        foreach (AttributeData candidate in assembly.GetAttributes())
        {
            if (candidate is { AttributeClass: { Name: "OpenApiDocumentAttribute" } type, ConstructorArguments: [_, { Value: string name }, ..] }
                && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, scope))
            {
                return new Origin(name, scope.ToDisplayString(), pointer);
            }
        }

        return new Origin(null, scope.ToDisplayString(), pointer);
    }
}
