using System.Collections.Generic;
using System.Text;

namespace Speclyn.OpenApi.Documents;

/// <summary>
/// Where the objects and arrays of a valid JSON text stand. What is in one becomes nodes when it is asked for: of a large document most
/// projects use little.
/// </summary>
internal sealed class JsonIndex(DocumentSource source, NodeBuilder builder)
{
    // A power of two. A page is small enough to be collected with other small objects; one array for a large document would not be.
    private const int PageLength = 4096;

    private readonly string _text = source.Text;
    private readonly HashSet<int> _withDuplicates = [];

    // The objects and arrays, in document order.
    private readonly List<Container[]> _pages = [];
    private int _count;

    /// <summary>Starts an object or array.</summary>
    /// <param name="start">Offset of its bracket.</param>
    /// <returns>Its number.</returns>
    public int Open(int start)
    {
        if (_count % PageLength == 0)
        {
            _pages.Add(new Container[PageLength]);
        }

        At(_count).Start = start;
        return _count++;
    }

    /// <summary>Ends an object or array.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="end">Offset behind its bracket.</param>
    public void Close(int number, int end)
    {
        ref Container container = ref At(number);
        container.End = end;
        container.Next = _count;
    }

    /// <summary>Notes that an object may name a member twice; that it does is a problem.</summary>
    /// <param name="number">Its number, once it is closed.</param>
    public void CheckNames(int number)
    {
        _withDuplicates.Add(number);
        Members(number);
    }

    /// <summary>The value at an offset that is the first of the text.</summary>
    public DocumentNode Root(int start)
    {
        int container = 0;
        return ReadValue(ref start, ref container);
    }

    /// <summary>The items of an array.</summary>
    /// <param name="number">Its number.</param>
    public DocumentNode[] Items(int number)
    {
        int position = At(number).Start + 1;
        int container = number + 1;
        int open = builder.OpenArray();
        for (SkipTo(ref position); _text[position] != ']'; SkipTo(ref position))
        {
            builder.Add(ReadValue(ref position, ref container));
        }

        return builder.Close(open);
    }

    /// <summary>The members of an object.</summary>
    /// <param name="number">Its number.</param>
    public DocumentMember[] Members(int number)
    {
        int position = At(number).Start + 1;
        int container = number + 1;
        bool isUnique = !_withDuplicates.Contains(number);
        OpenObject open = builder.OpenObject();
        for (SkipTo(ref position); _text[position] != '}'; SkipTo(ref position))
        {
            int start = position;
            string name = ReadString(ref position);
            TextLocation location = builder.At(start, position);
            SkipTo(ref position);
            var member = new DocumentMember(name, location, ReadValue(ref position, ref container));
            if (isUnique)
            {
                builder.AddUnique(member);
            }
            else
            {
                builder.Add(member, ref open);
            }
        }

        return builder.Close(open);
    }

    private DocumentNode ReadValue(ref int position, ref int container)
    {
        int start = position;
        switch (_text[position])
        {
            case '{' or '[':
                int number = container;
                (_, position, container) = At(number);
                return DocumentNode.Deferred(_text[start] == '{' ? NodeKind.Object : NodeKind.Array, builder.At(start, position), this, number);
            case '"':
                string text = ReadString(ref position);
                return DocumentNode.Scalar(NodeKind.String, builder.At(start, position), text);
            case 't':
                return Literal(NodeKind.True, "true", ref position);
            case 'f':
                return Literal(NodeKind.False, "false", ref position);
            case 'n':
                return Literal(NodeKind.Null, "null", ref position);
        }

        while (position < _text.Length && _text[position] is (>= '0' and <= '9') or '.' or '-' or '+' or 'e' or 'E')
        {
            position++;
        }

        return DocumentNode.Scalar(NodeKind.Number, builder.At(start, position), builder.Strings.Get(_text, start, position - start));
    }

    private DocumentNode Literal(NodeKind kind, string literal, ref int position)
    {
        position += literal.Length;
        return DocumentNode.Scalar(kind, builder.At(position - literal.Length, position), literal);
    }

    private string ReadString(ref int position)
    {
        int start = ++position;
        bool isPlain = true;
        for (; _text[position] != '"'; position++)
        {
            if (_text[position] == '\\')
            {
                isPlain = false;
                position++;
            }
            else if (char.IsSurrogate(_text[position]))
            {
                isPlain = false;
            }
        }

        int length = position++ - start;
        return isPlain ? builder.Strings.Get(_text, start, length) : Decode(start, length);
    }

    private string Decode(int start, int length)
    {
        var decoded = new StringBuilder(length);
        for (int index = start; index < start + length; index++)
        {
            char character = _text[index];
            if (character == '\\')
            {
                character = _text[++index];
                switch (character)
                {
                    case 'b':
                        character = '\b';
                        break;
                    case 'f':
                        character = '\f';
                        break;
                    case 'n':
                        character = '\n';
                        break;
                    case 'r':
                        character = '\r';
                        break;
                    case 't':
                        character = '\t';
                        break;
                    case 'u':
                        int code = 0;
                        for (int digit = 0; digit < 4; digit++)
                        {
                            code = (code << 4) | HexDigit.ValueOf(_text[++index]);
                        }

                        character = (char)code;
                        break;
                }
            }

            decoded.Append(character);
        }

        return LoneSurrogates.Replace(decoded);
    }

    /// <summary>Goes over what stands between names, values and brackets.</summary>
    private void SkipTo(ref int position)
    {
        while (_text[position] is ' ' or '\n' or '\r' or '\t' or ',' or ':')
        {
            position++;
        }
    }

    private ref Container At(int number) => ref _pages[number / PageLength][number % PageLength];

    /// <summary>An object or array.</summary>
    private record struct Container(int Start, int End, int Next)
    {
        /// <summary>Offset of its bracket.</summary>
        public int Start = Start;

        /// <summary>Offset behind its bracket.</summary>
        public int End = End;

        /// <summary>The number of the first one behind it.</summary>
        public int Next = Next;
    }
}
