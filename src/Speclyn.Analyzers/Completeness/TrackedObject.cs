using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>What stands for a value while the flow of a method is followed. Compared by identity: one instance for each place in the code.</summary>
internal sealed class TrackedObject
{
    public TrackedObject(TrackedKind kind, SyntaxNode? syntax, INamedTypeSymbol? type = null)
    {
        Kind = kind;
        Syntax = syntax;
        Type = type;
    }

    public TrackedKind Kind { get; }

    /// <summary>The expression that makes the value.</summary>
    public SyntaxNode? Syntax { get; }

    /// <summary>The class of a model that is created.</summary>
    public INamedTypeSymbol? Type { get; }

    /// <summary>The constant that a value is; null when it is another.</summary>
    public object? Constant { get; init; }
}

/// <summary>The kinds of values that are followed.</summary>
internal enum TrackedKind
{
    /// <summary>A generated model that is created here: its members may be missing.</summary>
    Creation,

    /// <summary>A model from elsewhere: a parameter, a field, the result of a call. It counts as complete; what is put into it is followed.</summary>
    Outside,

    /// <summary>A generated union around another value.</summary>
    Union,

    /// <summary>An array, a list or another collection of the base class library.</summary>
    Collection,

    /// <summary>A text, a number or another value that no member can be set of: a constant, or anything else, which may be null.</summary>
    Value,

    /// <summary>A null or a default that is written out.</summary>
    Null,
}
