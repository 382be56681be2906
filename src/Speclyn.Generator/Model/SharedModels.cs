using System;
using System.Collections.Generic;

namespace Speclyn.Generator.Model;

/// <summary>Keeps one of equal models: many operations of a large document answer alike.</summary>
internal sealed class SharedModels<T>
    where T : class, IEquatable<T>
{
    private readonly Dictionary<T, T> _models = [];

    /// <summary>The model that is kept for all that equal it.</summary>
    public T Of(T model)
    {
        if (!_models.TryGetValue(model, out T? kept))
        {
            _models.Add(model, kept = model);
        }

        return kept;
    }
}
