using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>The types that a generator of serializers meets on its way through a type, and those among them that it cannot see.</summary>
/// <param name="assembly">The project.</param>
/// <param name="facts">Knows the generated types.</param>
internal sealed class SerializedTypes(IAssemblySymbol assembly, ApiFacts facts)
{
    // A generic type can lead to ever larger ones of itself.
    private const int MostTypes = 1000;

    private readonly Queue<(ITypeSymbol Type, string Path)> _waiting = new();
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The nearest type that is generated in the project, and by which members it is reached; null when there is none.</summary>
    public (INamedTypeSymbol Type, string Path)? FindGenerated(ITypeSymbol root)
    {
        Add(root, Name(root));
        while (_waiting.Count > 0 && _seen.Count < MostTypes)
        {
            (ITypeSymbol type, string path) = _waiting.Dequeue();
            if (type is IArrayTypeSymbol array)
            {
                Add(array.ElementType, path);
            }
            else if (type is INamedTypeSymbol named)
            {
                if (IsOwn(named) && (IsMarked(named) || facts.IsGenerated(named) || facts.IsSupport(named)))
                {
                    return (named, path);
                }

                AddParts(named, path);
            }
        }

        return null;
    }

    /// <summary>Whether the resolver that is generated along with a type serves another one: the type itself, or a plain collection of it.</summary>
    public bool IsServed(ITypeSymbol type, INamedTypeSymbol generated)
    {
        ITypeSymbol item = type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
            INamedTypeSymbol { Name: "List" or "IList" or "IReadOnlyList" or "IEnumerable", TypeArguments: [var element] } => element,
            INamedTypeSymbol { Name: "Dictionary" or "IReadOnlyDictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] } => value,
            _ => type,
        };
        return facts.IsGenerated(generated) && SymbolEqualityComparer.Default.Equals(ApiFacts.WithoutNullable(item), generated);
    }

    /// <summary>Whether the type says of itself that it was generated from a document.</summary>
    public static bool IsMarked(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: "Speclyn" }, ..] });

    /// <summary>The name of a type in a message.</summary>
    public static string Name(ITypeSymbol type) => type.ToDisplayString(NullableFlowState.None, SymbolDisplayFormat.MinimallyQualifiedFormat);

    // What a type leaves to a converter is not looked into. What is ignored is: the code for it names its type all the same.
    private void AddParts(INamedTypeSymbol type, string path)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            Add(argument, path);
        }

        if (!IsOwn(type) || Has(type, "JsonConverterAttribute"))
        {
            return;
        }

        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonDerivedTypeAttribute", ConstructorArguments: [{ Value: ITypeSymbol derived }, ..] })
            {
                Add(derived, path);
            }
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (!member.IsStatic && (member.DeclaredAccessibility == Accessibility.Public || Has(member, "JsonIncludeAttribute")))
            {
                AddMember(member, path);
            }
        }

        foreach (INamedTypeSymbol items in type.AllInterfaces.Where(implemented => implemented is { Name: "IEnumerable" or "IAsyncEnumerable", Arity: 1 }))
        {
            Add(items, path);
        }

        if (type.BaseType is { } basis)
        {
            Add(basis, path);
        }
    }

    private void AddMember(ISymbol member, string path)
    {
        switch (member)
        {
            case IPropertySymbol { IsIndexer: false } property:
                Add(property.Type, path + "." + property.Name);
                break;
            case IFieldSymbol field:
                Add(field.Type, path + "." + field.Name);
                break;
            case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when IsUsed(constructor):
                foreach (IParameterSymbol parameter in constructor.Parameters)
                {
                    Add(parameter.Type, path + "." + parameter.Name);
                }

                break;
        }
    }

    // The one that says so, or the only one.
    private static bool IsUsed(IMethodSymbol constructor) =>
        Has(constructor, "JsonConstructorAttribute")
        || constructor.ContainingType.InstanceConstructors.Count(other => other.DeclaredAccessibility == Accessibility.Public) == 1;

    private void Add(ITypeSymbol type, string path)
    {
        if (_seen.Add(type))
        {
            _waiting.Enqueue((type, path));
        }
    }

    private bool IsOwn(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly);

    private static bool Has(ISymbol symbol, string attributeName) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == attributeName);
}
