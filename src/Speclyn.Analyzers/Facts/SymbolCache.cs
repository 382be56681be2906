using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>What was read of symbols, once for each definition. Asking again allocates nothing.</summary>
/// <param name="read">Reads it.</param>
internal sealed class SymbolCache<TSymbol, TValue>(Func<TSymbol, TValue> read)
    where TSymbol : class, ISymbol
{
    private readonly ConcurrentDictionary<ISymbol, TValue> _values = new(SymbolEqualityComparer.Default);
    private readonly Func<ISymbol, TValue> _read = symbol => read((TSymbol)symbol);

    /// <summary>What is known of the symbol's definition.</summary>
    public TValue Of(TSymbol symbol) => _values.GetOrAdd(symbol.OriginalDefinition, _read);
}
