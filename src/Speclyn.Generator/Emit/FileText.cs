using System;
using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Model;
using Speclyn.OpenApi;

namespace Speclyn.Generator.Emit;

/// <summary>
/// The text of a file. A thread of the pool writes it while the compiler is busy with the files before it; where none was free, whoever
/// asks for it writes it. Equal files have equal texts, so only the files are compared.
/// </summary>
internal sealed class FileText : IEquatable<FileText>
{
    // Each writes until no file is left, so one for each processor would do; a compiler has other work for more of them than these.
    private const int MaxWriters = 8;

    // In the order in which compilers ask for them. All projects that one process compiles share it: so many writers are enough for all of them, and
    // whoever waits for a file loses nothing by writing one of another project.
    private static readonly ConcurrentQueue<FileText> Unwritten = new();
    private static readonly Writer NewWriter = new();
    private static int Writers;

    private readonly GeneratedFile _file;
    private readonly CompilationFacts _facts;
    private CancellationToken _cancellationToken;
    private SourceText? _text;

    private FileText(GeneratedFile file, CompilationFacts facts, CancellationToken cancellationToken)
    {
        _file = file;
        _facts = facts;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The name of the file.</summary>
    public string HintName => _file.HintName;

    /// <summary>The text.</summary>
    public SourceText Text
    {
        get
        {
            // Waiting for a thread takes longer than writing a file.
            while (Volatile.Read(ref _text) is null && !TryWrite() && TryWriteNext())
            {
            }

            if (Volatile.Read(ref _text) is { } text)
            {
                return text;
            }

            lock (_file)
            {
                return _text ??= FileEmitter.Emit(_file, _facts);
            }
        }
    }

    /// <summary>Has the text of a file written.</summary>
    /// <param name="file">The file.</param>
    /// <param name="facts">What its text depends on besides.</param>
    /// <param name="cancellationToken">The text is not going to be asked for.</param>
    public static FileText Start(GeneratedFile file, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var text = new FileText(file, facts, cancellationToken);
        Unwritten.Enqueue(text);
        if (Volatile.Read(ref Writers) < MaxWriters)
        {
            Interlocked.Increment(ref Writers);
            Ahead.Start(NewWriter);
        }

        return text;
    }

    /// <inheritdoc/>
    public bool Equals(FileText? other) => other is not null && _file.Equals(other._file) && _facts.Equals(other._facts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FileText);

    /// <inheritdoc/>
    public override int GetHashCode() => _file.GetHashCode();

    /// <summary>Writes the file, unless another thread is at it.</summary>
    private bool TryWrite()
    {
        if (!Monitor.TryEnter(_file))
        {
            return false;
        }

        try
        {
            _text ??= FileEmitter.Emit(_file, _facts);
            return true;
        }
        finally
        {
            Monitor.Exit(_file);
        }
    }

    /// <summary>Writes the next file that nobody has written, if there is one.</summary>
    private static bool TryWriteNext()
    {
        if (!Unwritten.TryDequeue(out FileText? next))
        {
            return false;
        }

        CancellationToken cancellationToken = next._cancellationToken;
        next._cancellationToken = default; // The compiler keeps the text for as long as the project is open, and needs nothing of this run.
        try
        {
            _ = cancellationToken.IsCancellationRequested || next.TryWrite();
        }
        catch (Exception)
        {
            // Whoever asks for the text comes to the same exception.
        }

        return true;
    }

    private sealed class Writer : IAheadWork
    {
        public void Do()
        {
            while (TryWriteNext())
            {
            }

            Interlocked.Decrement(ref Writers);
        }
    }
}
