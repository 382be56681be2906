using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>A value that is known before the program runs: a string, a number or a boolean, and the expression that gives it.</summary>
internal readonly record struct Constant(object Value, SyntaxNode Syntax);
