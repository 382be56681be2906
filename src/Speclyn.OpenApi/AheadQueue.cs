using System;
using System.Collections.Concurrent;
using System.Threading;

namespace Speclyn.OpenApi;

/// <summary>Work that one thread thinks of, and a thread of the pool does meanwhile: piece by piece, in order, one at a time.</summary>
/// <typeparam name="T">What there is to know of a piece.</typeparam>
/// <param name="work">Does a piece. After an exception it is asked for the same piece again.</param>
/// <param name="cancellationToken">Stops the work between two pieces.</param>
internal sealed class AheadQueue<T>(Action<T> work, CancellationToken cancellationToken) : IAheadWork
{
    // Waking a thread is worth it for some pieces at a time.
    private const int Batch = 64;

    private readonly ConcurrentQueue<T> _pieces = new();
    private int _added;

    /// <summary>Adds a piece.</summary>
    public void Add(T piece)
    {
        _pieces.Enqueue(piece);
        if (++_added % Batch == 0)
        {
            Ahead.Start(this);
        }
    }

    /// <summary>Does what is left.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Complete()
    {
        lock (_pieces)
        {
            DoAll();
        }
    }

    /// <inheritdoc/>
    void IAheadWork.Do()
    {
        if (Monitor.TryEnter(_pieces))
        {
            try
            {
                DoAll();
            }
            finally
            {
                Monitor.Exit(_pieces);
            }
        }
    }

    private void DoAll()
    {
        // A piece stays in the queue until it is done: whoever comes next meets the same exception.
        while (_pieces.TryPeek(out T? piece))
        {
            cancellationToken.ThrowIfCancellationRequested();
            work(piece);
            _pieces.TryDequeue(out _);
        }
    }
}
