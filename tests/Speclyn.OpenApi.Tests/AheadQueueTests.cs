using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Xunit;

namespace Speclyn.OpenApi.Tests;

public class AheadQueueTests
{
    [Fact]
    public void PiecesAreDoneOnceAndInOrderWhoeverDoesThem()
    {
        var done = new List<int>();
        var queue = new AheadQueue<int>(done.Add, CancellationToken.None);
        for (int piece = 0; piece < 100_000; piece++)
        {
            queue.Add(piece);
        }

        queue.Complete();
        Assert.Equal(Enumerable.Range(0, 100_000), done);
    }

    [Fact]
    public void WhoeverComesNextMeetsTheSameException()
    {
        var done = new List<int>();
        var queue = new AheadQueue<int>(piece => done.Add(piece < 2 ? piece : throw new FormatException()), CancellationToken.None);
        for (int piece = 0; piece < 100; piece++)
        {
            queue.Add(piece);
        }

        Assert.Throws<FormatException>(queue.Complete);
        Assert.Throws<FormatException>(queue.Complete);
        Assert.Equal([0, 1], done);
    }

    [Fact]
    public void CancellationStopsBeforeTheNextPiece()
    {
        using var source = new CancellationTokenSource();
        var done = new List<int>();
        var queue = new AheadQueue<int>(
            piece =>
            {
                done.Add(piece);
                source.Cancel();
            },
            source.Token);
        queue.Add(1);
        queue.Add(2);
        Assert.Throws<OperationCanceledException>(queue.Complete);
        Assert.Equal([1], done);
    }
}
