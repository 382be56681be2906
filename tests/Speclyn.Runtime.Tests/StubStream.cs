using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Speclyn.Runtime.Tests;

/// <summary>A response body that comes in small pieces and then ends, breaks or hangs.</summary>
internal sealed class StubStream(byte[] bytes, int pieceSize, StubStream.End end, bool heedsToken = true) : Stream
{
    private readonly TaskCompletionSource<int> _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _position;

    internal enum End
    {
        Normal,
        Broken,
        Hanging,
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    internal int BytesRead => _position;

    internal bool IsDisposed => _disposed.Task.IsCompleted;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(ReadCoreAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadCoreAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Reads are asynchronous.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    internal HttpContent AsContent(long? length = null)
    {
        StreamOnlyContent content = new(this);
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentLength = length;
        return content;
    }

    protected override void Dispose(bool disposing)
    {
        _disposed.TrySetException(new ObjectDisposedException(nameof(StubStream)));
        _ = _disposed.Task.Exception;
        base.Dispose(disposing);
    }

    private async Task<int> ReadCoreAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_position == bytes.Length)
        {
            switch (end)
            {
                case End.Broken:
                    throw new IOException("The stub connection broke.");
                case End.Hanging:
                    return await (heedsToken ? _disposed.Task.WaitAsync(cancellationToken) : _disposed.Task);
            }
        }

        await Task.Yield();
        int count = Math.Min(Math.Min(pieceSize, buffer.Length), bytes.Length - _position);
        bytes.AsMemory(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    /// <summary>Unlike StreamContent it never tries to find the length, and hands out the stream itself.</summary>
    private sealed class StreamOnlyContent(Stream stream) : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(stream);

        protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) => stream.CopyToAsync(target);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            stream.Dispose();
            base.Dispose(disposing);
        }
    }
}
