using System.Collections.Generic;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>
/// The second half of a large JSON text, which a thread of the pool indexes while the first half is indexed. A string cannot span lines, so a line
/// that ends in a comma ends a member or an item, if the text is JSON at all.
/// </summary>
internal sealed class JsonTail : IAheadWork
{
    private readonly JsonDocumentReader _reader;
    private readonly List<JsonLevel> _levels = [];
    private bool _isIndexed;

    private JsonTail(JsonDocumentReader reader, int start)
    {
        _reader = reader;
        Start = start;
    }

    /// <summary>Offset of the first member or item.</summary>
    public int Start { get; }

    /// <summary>Whether somebody has asked for it: what is not indexed by then will not be.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Where the names and values stand, in numbers of its own.</summary>
    public JsonIndex Index => _reader.Index;

    /// <summary>Objects that may name a member twice, in numbers of its own.</summary>
    public IReadOnlyList<int> Repeating => _reader.Repeating;

    /// <summary>The second half of a text; null when it has no line to start at.</summary>
    public static JsonTail? Of(DocumentSource source, CancellationToken cancellationToken)
    {
        string text = source.Text;
        for (int line = text.IndexOf('\n', text.Length / 2); line >= 0; line = text.IndexOf('\n', line + 1))
        {
            int end = line - 1;
            while (end >= 0 && text[end] is ' ' or '\t' or '\r')
            {
                end--;
            }

            if (end >= 0 && text[end] == ',')
            {
                return new JsonTail(new JsonDocumentReader(source, null, cancellationToken), JsonDocumentReader.BehindWhitespace(text, line));
            }
        }

        return null;
    }

    /// <summary>The objects and arrays that end in it, from the innermost; null when it is not indexed, or is no JSON.</summary>
    public IReadOnlyList<JsonLevel>? Take()
    {
        lock (_levels)
        {
            IsTaken = true;
            return _isIndexed ? _levels : null;
        }
    }

    /// <inheritdoc/>
    public void Do()
    {
        lock (_levels)
        {
            if (!IsTaken)
            {
                _isIndexed = _reader.SkipTail(Start, _levels);
            }
        }
    }
}
