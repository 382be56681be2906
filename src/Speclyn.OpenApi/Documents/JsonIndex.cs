using System.Collections.Generic;
using System.Text;

namespace Speclyn.OpenApi.Documents;

/// <summary>
/// Where the names, values and closing brackets of a valid JSON text stand. What is in an object or array becomes nodes when it is asked for: of a
/// large document most projects use little. Once the text is indexed, any number of threads may ask.
/// </summary>
internal sealed class JsonIndex(DocumentSource source, NodeBuilder builder)
{
    // A power of two. A page is small enough to be collected with other small objects; one array for a large document would not be.
    private const int PageLength = 4096;

    private readonly string _text = source.Text;
    private readonly HashSet<int> _withDuplicates = [];

    // In document order: of an object or array the opening bracket, what is in it, and the closing bracket; a name stands before its value.
    private readonly List<Token[]> _pages = [];
    private Token[] _page = [];
    private int _count;

    /// <summary>Adds a name or a value that is neither object nor array.</summary>
    /// <param name="start">Offset of its first character.</param>
    /// <param name="end">Offset behind its last one.</param>
    /// <param name="isEncoded">Whether a string is another one than its characters.</param>
    public void Add(int start, int end, bool isEncoded = false)
    {
        int place = _count++ & (PageLength - 1);
        if (place == 0)
        {
            _pages.Add(_page = new Token[PageLength]);
        }

        _page[place] = new Token(start, isEncoded ? ~end : end);
    }

    /// <summary>Starts an object or array.</summary>
    /// <param name="start">Offset of its bracket.</param>
    /// <returns>Its number.</returns>
    public int Open(int start)
    {
        Add(start, 0);
        return _count - 1;
    }

    /// <summary>Ends an object or array.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="end">Offset behind its bracket.</param>
    /// <param name="count">How many members or items it has.</param>
    public void Close(int number, int end, int count)
    {
        At(number).End = _count;
        Add(end - 1, count);
    }

    /// <summary>Adds what stands in the second half of the text.</summary>
    /// <param name="tail">Its index.</param>
    /// <returns>What its numbers are increased by.</returns>
    public int Append(JsonIndex tail)
    {
        int first = _count;
        for (int number = 0; number < tail._count; number++)
        {
            Token token = tail.At(number);
            Add(token.Start, _text[token.Start] is '{' or '[' ? token.End + first : token.End);
        }

        return first;
    }

    /// <summary>Ends an object or array whose closing bracket is indexed already.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="closing">The number of the bracket.</param>
    /// <param name="count">How many members or items it has.</param>
    public void CloseAt(int number, int closing, int count)
    {
        At(number).End = closing;
        At(closing).End = count;
    }

    /// <summary>Notes that an object may name a member twice; that it does is a problem.</summary>
    /// <param name="number">Its number, once it is closed.</param>
    public void CheckNames(int number)
    {
        _withDuplicates.Add(number);
        MembersByName(number);
    }

    /// <summary>The value that is the text.</summary>
    public DocumentNode Root()
    {
        int token = 0;
        return ReadValue(ref token);
    }

    /// <summary>The items of an array.</summary>
    /// <param name="number">Its number.</param>
    public DocumentNode[] Items(int number)
    {
        var items = new DocumentNode[At(At(number).End).Count];
        int token = number + 1;
        for (int index = 0; index < items.Length; index++)
        {
            items[index] = ReadValue(ref token);
        }

        return items;
    }

    /// <summary>The members of an object.</summary>
    /// <param name="number">Its number.</param>
    public DocumentMember[] Members(int number)
    {
        if (_withDuplicates.Contains(number))
        {
            return MembersByName(number);
        }

        var members = new DocumentMember[At(At(number).End).Count];
        int token = number + 1;
        for (int index = 0; index < members.Length; index++)
        {
            members[index] = ReadMember(ref token);
        }

        return members;
    }

    /// <summary>The value of one member of an object, or null.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="name">The decoded name.</param>
    public DocumentNode? Find(int number, string name)
    {
        // The last one of a name counts.
        DocumentNode? found = null;
        int end = At(number).End;
        for (int token = number + 1; token < end && (found is null || _withDuplicates.Contains(number));)
        {
            if (IsNamed(At(token++), name))
            {
                found = ReadValue(ref token);
            }
            else
            {
                token = Behind(token);
            }
        }

        return found;
    }

    private DocumentMember[] MembersByName(int number)
    {
        lock (builder)
        {
            OpenObject open = builder.OpenObject();
            int end = At(number).End;
            for (int token = number + 1; token < end;)
            {
                builder.Add(ReadMember(ref token), ref open);
            }

            return builder.Close(open);
        }
    }

    private DocumentMember ReadMember(ref int token)
    {
        ref Token name = ref At(token++);
        return new DocumentMember(ReadString(name), builder.At(name.Start, name.TextEnd), ReadValue(ref token));
    }

    private bool IsNamed(Token token, string name) =>
        token.IsEncoded
            ? ReadString(token) == name
            : token.End - token.Start == name.Length + 2 && string.CompareOrdinal(_text, token.Start + 1, name, 0, name.Length) == 0;

    private int Behind(int number)
    {
        ref Token value = ref At(number);
        return _text[value.Start] is '{' or '[' ? value.End + 1 : number + 1;
    }

    private DocumentNode ReadValue(ref int token)
    {
        int number = token++;
        ref Token value = ref At(number);
        switch (_text[value.Start])
        {
            case '{':
                return Deferred(NodeKind.Object, number, ref token);
            case '[':
                return Deferred(NodeKind.Array, number, ref token);
            case '"':
                return DocumentNode.Scalar(NodeKind.String, builder.At(value.Start, value.TextEnd), ReadString(value));
            case 't':
                return DocumentNode.Scalar(NodeKind.True, builder.At(value.Start, value.End), "true");
            case 'f':
                return DocumentNode.Scalar(NodeKind.False, builder.At(value.Start, value.End), "false");
            case 'n':
                return DocumentNode.Scalar(NodeKind.Null, builder.At(value.Start, value.End), "null");
            default:
                return DocumentNode.Scalar(
                    NodeKind.Number, builder.At(value.Start, value.End), builder.Strings.Get(_text, value.Start, value.End - value.Start));
        }
    }

    private DocumentNode Deferred(NodeKind kind, int number, ref int token)
    {
        ref Token open = ref At(number);
        token = open.End + 1;
        return DocumentNode.Deferred(kind, builder.At(open.Start, At(open.End).Start + 1), this, number);
    }

    private string ReadString(Token token)
    {
        int start = token.Start + 1;
        int length = token.TextEnd - 1 - start;
        return token.IsEncoded ? Decode(start, length) : builder.Strings.Get(_text, start, length);
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

    private ref Token At(int number) => ref _pages[number / PageLength][number % PageLength];

    /// <summary>A name, a value, or a closing bracket.</summary>
    /// <param name="start">Offset of its first character.</param>
    /// <param name="end">
    /// Of an opening bracket the number of the closing one, of a closing one how many members or items stand before it; of anything else the offset
    /// behind it, inverted when it is encoded.
    /// </param>
    private struct Token(int start, int end)
    {
        public readonly int Start = start;
        public int End = end;

        /// <summary>How many members or items stand before a closing bracket.</summary>
        public readonly int Count => End;

        /// <summary>Whether a string is another one than its characters.</summary>
        public readonly bool IsEncoded => End < 0;

        /// <summary>The offset behind a string.</summary>
        public readonly int TextEnd => End < 0 ? ~End : End;
    }
}
