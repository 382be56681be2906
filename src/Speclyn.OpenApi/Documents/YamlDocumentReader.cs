using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>
/// Reads the part of YAML 1.2 that has a meaning in JSON into the nodes that <see cref="JsonDocumentReader"/> makes. What the text
/// holds never makes it throw: a mistake in the syntax becomes one problem.
/// </summary>
/// <remarks>
/// Plain scalars have the types of the core schema: <c>no</c> and <c>2020-01-01</c> are strings. The merge key <c>&lt;&lt;</c> is not of
/// YAML 1.2, but documents use it, so it means what they expect. Aliases share the node that they name.
/// </remarks>
internal sealed class YamlDocumentReader
{
    private readonly YamlCursor _cursor;
    private readonly NodeBuilder _builder;
    private readonly YamlScalarReader _scalars;
    private readonly YamlAnchors _anchors = new();

    // Where the last value ended, and how far the collection was indented that ended last.
    private int _end;
    private int _closedColumn = -1;

    private YamlDocumentReader(DocumentSource source, CancellationToken cancellationToken)
    {
        _cursor = new YamlCursor(source.Text);
        _builder = new NodeBuilder(source, cancellationToken);
        _scalars = new YamlScalarReader(_cursor, _builder);
    }

    /// <summary>Whether an entry of a collection follows, the collection ends, or the text is wrong.</summary>
    private enum Next
    {
        Entry,
        End,
        Failure,
    }

    /// <summary>Reads the text of <paramref name="source"/>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="problems">Receives duplicate members and the like, or the one mistake in the syntax.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The root, or null when the text is not YAML.</returns>
    public static DocumentNode? Read(DocumentSource source, ProblemCollector problems, CancellationToken cancellationToken)
    {
        var reader = new YamlDocumentReader(source, cancellationToken);
        DocumentNode? root = reader.ReadDocument();
        if (root is null)
        {
            problems.Add(reader.Failure());
            return null;
        }

        problems.AddRange(reader._builder.Problems);
        return root;
    }

    /// <summary>The mistake; a missing quote shows only where the next one seems to end its text.</summary>
    private DocumentProblem Failure()
    {
        DocumentProblem failure = _builder.Failure!;
        int quote = _scalars.LooseQuote;
        return quote < 0 || quote >= failure.Location.Start
            ? failure
            : failure with
            {
                Message = "expected " + ProblemText.Quote(_cursor.Text[quote])
                    + " at the end of the text in quotes that starts here; a line that is indented less comes before the next one",
                Location = _builder.At(quote, quote + 1),
            };
    }

    private DocumentNode? ReadDocument()
    {
        _cursor.SkipToContent();
        bool hasDirectives = false;
        while (_cursor.Current == '%' && _cursor.Column == 0)
        {
            hasDirectives = true;
            if (!TryReadDirective())
            {
                return null;
            }
        }

        bool hasMarker = _cursor.Current == '-' && _cursor.AtEnd;
        if (hasMarker)
        {
            _cursor.Position += 3;
            _cursor.SkipToContent();
        }
        else if (hasDirectives)
        {
            return Expected("'---' after the directives");
        }

        if (_cursor.AtEnd)
        {
            return Fail("the document is empty, expected an object", _cursor.Position, _cursor.Position);
        }

        DocumentNode? root = ReadBlockNode(-1, 0, canOpen: !hasMarker, allowsSequence: false);
        if (root is null)
        {
            return null;
        }

        _cursor.SkipToContent();
        if (!_cursor.AtEnd)
        {
            return _cursor.IsFirstOnLine ? WrongIndentation(0) : Expected("the end of the line");
        }

        return IsLastDocument() ? root : null;
    }

    private bool TryReadDirective()
    {
        int start = _cursor.Position;
        _cursor.SkipLine();
        string line = _cursor.Text.Substring(start, _cursor.Position - start);
        _cursor.SkipToContent();
        if (line.StartsWith("%TAG", StringComparison.Ordinal))
        {
            Fail("'%TAG' is not supported, since JSON has no tags: remove it and the tags that it declares", start, start + line.Length);
            return false;
        }

        if (line.StartsWith("%YAML", StringComparison.Ordinal) && !line.Substring(5).TrimStart().StartsWith("1.", StringComparison.Ordinal))
        {
            Fail("expected a version 1.x of YAML, as in '%YAML 1.2'", start, start + line.Length);
            return false;
        }

        return true;
    }

    /// <summary>Whether nothing but markers follows.</summary>
    private bool IsLastDocument()
    {
        while (_cursor.Position < _cursor.Text.Length)
        {
            int start = _cursor.Position;
            bool opens = _cursor.Current == '-';
            _cursor.Position += 3;
            _cursor.SkipToContent();
            if (!_cursor.AtEnd)
            {
                start = opens ? start : _cursor.Position;
                Fail("expected one document, a second one starts here: put each into a file of its own", start, Math.Min(start + 3, _cursor.Text.Length));
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the value behind an indicator, or of the document.</summary>
    /// <param name="parent">The indentation of the collection around it.</param>
    /// <param name="depth">How many collections are around it.</param>
    /// <param name="canOpen">Whether a block collection may start on this line.</param>
    /// <param name="allowsSequence">Whether the items of a sequence may stand under their key without more indentation.</param>
    private DocumentNode? ReadBlockNode(int parent, int depth, bool canOpen, bool allowsSequence)
    {
        int behind = _cursor.Position;
        _cursor.SkipToContent();
        if (!Belongs(parent, allowsSequence))
        {
            return Resolve(Nothing(behind), default);
        }

        // Properties alone on their line are the value's, those in front of a key are the key's.
        YamlProperties own = default;
        Place place = Here(canOpen || _cursor.IsFirstOnLine);
        if (!TryReadProperties(inFlow: false, out YamlProperties properties))
        {
            return null;
        }

        if (properties.Any && (_cursor.AtEnd || _cursor.IsFirstOnLine))
        {
            if (!Belongs(parent, allowsSequence))
            {
                return Resolve(Nothing(properties.End), properties);
            }

            own = properties;
            place = Here(canOpen: true);
            if (!TryReadProperties(inFlow: false, out properties))
            {
                return null;
            }

            if (properties.Any && (_cursor.AtEnd || _cursor.IsFirstOnLine))
            {
                return Fail("expected a value; it has an anchor or a tag already", properties.Start, properties.End);
            }
        }

        return ReadBlockContent(parent, depth, place, own, properties);
    }

    /// <summary>Reads a value whose first line may turn out to start a mapping.</summary>
    private DocumentNode? ReadBlockContent(int parent, int depth, Place place, YamlProperties own, YamlProperties properties)
    {
        bool isSequence = _cursor.AtIndicator('-');
        if (isSequence || _cursor.AtIndicator('?'))
        {
            if (properties.Any || !CanOpen(place))
            {
                return Expected("a value", "; a collection in several lines starts on a line of its own");
            }

            DocumentNode? collection = isSequence
                ? ReadBlockSequence(place, depth, sharesColumn: place.Column == parent)
                : ReadBlockMapping(place, depth, null);
            return collection is null ? null : Resolve(new YamlContent(default, collection), own);
        }

        if (_cursor.Current is '|' or '>')
        {
            return _scalars.ReadBlock(parent) is { } block ? Resolve(new YamlContent(block), own, properties) : null;
        }

        int line = _cursor.LineStart;
        if (ReadContent(parent, depth, inFlow: false, isKey: false) is not { } content)
        {
            return null;
        }

        _cursor.SkipBlanks();
        if (!_cursor.AtIndicator(':'))
        {
            return Resolve(content, own, properties);
        }

        if (line != _cursor.LineStart)
        {
            return Fail(
                "expected ':' only behind a key on one line; this line goes on with the text of a line before: check its indentation, or put the text in quotes",
                Math.Min(FirstOnLine(), _cursor.Position),
                _cursor.Position + 1);
        }

        if (!CanOpen(place))
        {
            return Expected("the end of the line", "; text that holds ': ' must stand in quotes");
        }

        if (properties.Any && Resolve(content, properties) is null)
        {
            return null;
        }

        DocumentNode? mapping = ReadBlockMapping(place, depth, content);
        return mapping is null ? null : Resolve(new YamlContent(default, mapping), own);
    }

    /// <summary>Whether a block collection may start at a place: on a line of its own, or behind the indicator of another one.</summary>
    private bool CanOpen(Place place) => place.CanOpen && (place.Tab < 0 || TabFails(place.Tab));

    private DocumentNode? ReadBlockSequence(Place place, int depth, bool sharesColumn)
    {
        if (!Enter(depth))
        {
            return null;
        }

        int open = _builder.OpenArray();
        Next next;
        do
        {
            _cursor.Position++;
            _end = _cursor.Position;
            if (ReadBlockNode(place.Column, depth + 1, canOpen: true, allowsSequence: false) is not { } item)
            {
                return null;
            }

            _builder.Add(item);
            next = NextEntry(place.Column);
            if (next == Next.Entry && !_cursor.AtIndicator('-'))
            {
                if (!sharesColumn)
                {
                    return Expected("'- ' and an item, as on the lines above");
                }

                next = Next.End;
            }
        }
        while (next == Next.Entry);

        return next == Next.End ? DocumentNode.Array(_builder.At(place.Start, _end), _builder.Close(open)) : null;
    }

    /// <summary>Reads a mapping, of which the first key may have been read with its ':' to come.</summary>
    private DocumentNode? ReadBlockMapping(Place place, int depth, YamlContent? key)
    {
        if (!Enter(depth))
        {
            return null;
        }

        OpenObject open = _builder.OpenObject();
        List<(int Before, DocumentNode Source)>? merges = null;
        Next next;
        do
        {
            bool isExplicit = key is null && _cursor.AtIndicator('?');
            key ??= isExplicit ? ReadExplicitKey(place.Column, depth) : ReadKey(place.Column, depth);
            if (key is not { } found)
            {
                return null;
            }

            DocumentNode? value;
            if (_cursor.AtIndicator(':') && (!isExplicit || _cursor.Column == place.Column))
            {
                _cursor.Position++;
                _end = _cursor.Position;
                value = ReadBlockNode(place.Column, depth + 1, canOpen: isExplicit, allowsSequence: true);
            }
            else
            {
                value = Resolve(Nothing(_end), default);
            }

            if (value is null || !TryAdd(found, value, ref open, ref merges))
            {
                return null;
            }

            key = null;
            next = NextEntry(place.Column);
        }
        while (next == Next.Entry);

        return next == Next.End ? Close(place.Start, open, merges) : null;
    }

    /// <summary>Reads a key up to its ':'.</summary>
    private YamlContent? ReadKey(int column, int depth)
    {
        if (_cursor.Current is '-' or ':' or '|' or '>' && (_cursor.Current is '|' or '>' || _cursor.IsBlankAt(_cursor.Position + 1)))
        {
            Expected("a key, as on the lines above");
            return null;
        }

        int start = _cursor.Position;
        int line = _cursor.LineStart;
        if (!TryReadProperties(inFlow: false, out YamlProperties properties)
            || ReadContent(column, depth, inFlow: false, isKey: true) is not { } key
            || (properties.Any && Resolve(key, properties) is null))
        {
            return null;
        }

        _end = _cursor.Position;
        _cursor.SkipBlanks();
        if (line != _cursor.LineStart)
        {
            Fail("expected a key on one line", start, _end);
            return null;
        }

        if (_cursor.AtIndicator(':'))
        {
            return key;
        }

        Expected(_cursor.Current == ':' ? "a space after the ':' of a key" : "':' after the key " + ProblemText.Quote(key.Name ?? ""));
        return null;
    }

    /// <summary>Reads a key behind '?', up to the ':' on a later line when there is one.</summary>
    private YamlContent? ReadExplicitKey(int column, int depth)
    {
        _cursor.Position++;
        if (ReadBlockNode(column, depth + 1, canOpen: true, allowsSequence: true) is not { } key)
        {
            return null;
        }

        int end = _end;
        _cursor.SkipToContent();
        return new YamlContent(new YamlScalar(key.Text, false, key.Location.Start, end), key.Kind is NodeKind.Object or NodeKind.Array ? key : null);
    }

    /// <summary>Reads an alias, a scalar in quotes or without, or a flow collection.</summary>
    private YamlContent? ReadContent(int parent, int depth, bool inFlow, bool isKey)
    {
        switch (_cursor.Current)
        {
            case '[':
                return ReadFlowSequence(parent, depth) is { } sequence ? new YamlContent(default, sequence) : null;
            case '{':
                return ReadFlowMapping(parent, depth) is { } mapping ? new YamlContent(default, mapping) : null;
            case '*':
                return ReadAlias(depth);
            case '"' or '\'':
                return _scalars.ReadQuoted(parent) is { } quoted ? new YamlContent(quoted) : null;
            case ',' or ']' or '}' or '#' or '&' or '!' or '|' or '>' or '%' or '@' or '`':
                Expected("a value", "; text that starts with it must stand in quotes");
                return null;
            case '-' or '?' or ':' when _cursor.IsBlankAt(_cursor.Position + 1) || (inFlow && YamlScalarReader.IsFlowIndicator(_cursor.Peek(1))):
                Expected("a value");
                return null;
            default:
                return _scalars.ReadPlain(parent, inFlow, isKey) is { } plain ? new YamlContent(plain) : null;
        }
    }

    private YamlContent? ReadAlias(int depth)
    {
        int start = _cursor.Position;
        string name = ReadName();
        if (_anchors.Find(name, depth, out string failure) is { } node)
        {
            return new YamlContent(new YamlScalar("", false, start, _cursor.Position), node, IsAlias: true);
        }

        Fail(failure, start, _cursor.Position);
        return null;
    }

    /// <summary>Reads the name of an anchor or an alias, behind its indicator.</summary>
    private string ReadName()
    {
        int start = ++_cursor.Position;
        while (!_cursor.IsBlankAt(_cursor.Position) && !YamlScalarReader.IsFlowIndicator(_cursor.Current))
        {
            _cursor.Position++;
        }

        return _builder.Strings.Get(_cursor.Text, start, _cursor.Position - start);
    }

    private DocumentNode? ReadFlowSequence(int parent, int depth)
    {
        if (!Enter(depth))
        {
            return null;
        }

        int start = _cursor.Position;
        int open = _builder.OpenArray();
        _cursor.Position++;
        while (true)
        {
            _cursor.SkipToContent();
            if (_cursor.Current == ']')
            {
                break;
            }

            int entry = _cursor.Position;
            int line = _cursor.LineStart;
            bool isExplicit = _cursor.AtIndicator('?');
            if (ReadFlowEntry(parent, depth + 1, isExplicit, start, out YamlProperties properties) is not { } content)
            {
                return null;
            }

            DocumentNode? item;
            if (isExplicit || (AtFlowValue(content) && line == _cursor.LineStart))
            {
                // One pair without braces is an object of its own.
                OpenObject pair = _builder.OpenObject();
                List<(int Before, DocumentNode Source)>? merges = null;
                item = Enter(depth + 1) && TryReadFlowMember(parent, depth + 1, content, properties, start, ref pair, ref merges)
                    ? Close(entry, pair, merges)
                    : null;
            }
            else
            {
                item = Resolve(content, properties);
            }

            if (item is null)
            {
                return null;
            }

            _builder.Add(item);
            if (!TryEndFlowEntry(']', start, out bool isLast))
            {
                return null;
            }

            if (isLast)
            {
                break;
            }
        }

        _end = ++_cursor.Position;
        return DocumentNode.Array(_builder.At(start, _end), _builder.Close(open));
    }

    private DocumentNode? ReadFlowMapping(int parent, int depth)
    {
        if (!Enter(depth))
        {
            return null;
        }

        int start = _cursor.Position;
        OpenObject open = _builder.OpenObject();
        List<(int Before, DocumentNode Source)>? merges = null;
        _cursor.Position++;
        while (true)
        {
            _cursor.SkipToContent();
            if (_cursor.Current == '}')
            {
                break;
            }

            if (ReadFlowEntry(parent, depth + 1, _cursor.AtIndicator('?'), start, out YamlProperties properties) is not { } key
                || !TryReadFlowMember(parent, depth + 1, key, properties, start, ref open, ref merges)
                || !TryEndFlowEntry('}', start, out bool isLast))
            {
                return null;
            }

            if (isLast)
            {
                break;
            }
        }

        _end = ++_cursor.Position;
        return Close(start, open, merges);
    }

    /// <summary>Reads an item of a flow sequence, a key of a flow mapping, or a value in either.</summary>
    private YamlContent? ReadFlowEntry(int parent, int depth, bool isExplicit, int open, out YamlProperties properties)
    {
        properties = default;
        if (isExplicit)
        {
            _cursor.Position++;
            _cursor.SkipToContent();
        }

        if (_cursor.AtEnd)
        {
            Unclosed(open);
            return null;
        }

        if (!TryReadProperties(inFlow: true, out properties))
        {
            return null;
        }

        YamlContent? content = properties.Any && EndsFlowEntry() ? Nothing(properties.End) : ReadContent(parent, depth, inFlow: true, isKey: false);
        _cursor.SkipToContent();
        return content;
    }

    /// <summary>Reads what follows the key of a member in a flow collection, and adds the member.</summary>
    private bool TryReadFlowMember(
        int parent,
        int depth,
        YamlContent key,
        YamlProperties keyProperties,
        int open,
        ref OpenObject members,
        ref List<(int Before, DocumentNode Source)>? merges)
    {
        if (keyProperties.Any && Resolve(key, keyProperties) is null)
        {
            return false;
        }

        int behind = _cursor.Position;
        YamlContent? content = Nothing(behind);
        YamlProperties properties = default;
        if (AtFlowValue(key))
        {
            _cursor.Position++;
            content = Nothing(_cursor.Position);
            _cursor.SkipToContent();
            if (!EndsFlowEntry())
            {
                content = ReadFlowEntry(parent, depth, isExplicit: false, open, out properties);
            }
        }

        return content is { } found && Resolve(found, properties) is { } value && TryAdd(key, value, ref members, ref merges);
    }

    /// <summary>Whether the ':' follows that ends a key in a flow collection.</summary>
    private bool AtFlowValue(YamlContent key) =>
        _cursor.Current == ':'
        && (key.IsLikeJson || _cursor.IsBlankAt(_cursor.Position + 1) || YamlScalarReader.IsFlowIndicator(_cursor.Peek(1)));

    private bool EndsFlowEntry() => _cursor.Current is ',' or ']' or '}' || _cursor.AtIndicator(':');

    private bool TryEndFlowEntry(char close, int open, out bool isLast)
    {
        _cursor.SkipToContent();
        isLast = _cursor.Current == close;
        if (isLast)
        {
            return true;
        }

        if (_cursor.AtEnd)
        {
            Unclosed(open);
            return false;
        }

        if (_cursor.Current == ',')
        {
            _cursor.Position++;
            return true;
        }

        Expected("',' or '" + close + "' to go on with or close " + Opened(open));
        return false;
    }

    private void Unclosed(int open) =>
        Fail("expected '" + (_cursor.Text[open] == '[' ? ']' : '}') + "' to close the '" + _cursor.Text[open] + "' that stands here", open, open + 1);

    private string Opened(int open) =>
        "the '" + _cursor.Text[open] + "' of line " + (_builder.At(open, open).StartLine + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads an anchor and a tag, each at most once, and goes to what follows.</summary>
    private bool TryReadProperties(bool inFlow, out YamlProperties properties)
    {
        properties = new YamlProperties(null, null, _cursor.Position, _cursor.Position);
        while (_cursor.Current is '&' or '!' && !_cursor.AtEnd && !(properties.Any && _cursor.IsFirstOnLine && !inFlow))
        {
            int start = _cursor.Position;
            bool isAnchor = _cursor.Current == '&';
            string text = isAnchor ? ReadName() : ReadTag(inFlow);
            if ((isAnchor ? properties.Anchor : properties.Tag) is not null || (isAnchor && text.Length == 0))
            {
                Fail(
                    isAnchor ? "expected one anchor, '&' and a name; text that starts with '&' must stand in quotes" : "expected one tag",
                    start,
                    _cursor.Position);
                return false;
            }

            properties = isAnchor
                ? properties with { Anchor = text, End = _cursor.Position }
                : properties with { Tag = text, End = _cursor.Position };
            if (!_cursor.IsBlankAt(_cursor.Position) && !(inFlow && YamlScalarReader.IsFlowIndicator(_cursor.Current)))
            {
                Expected("a space after " + (isAnchor ? "an anchor" : "a tag"));
                return false;
            }

            if (isAnchor)
            {
                _anchors.Open(text);
            }

            _end = _cursor.Position;
            _cursor.SkipToContent();
        }

        return true;
    }

    private string ReadTag(bool inFlow)
    {
        int start = _cursor.Position;
        bool isVerbatim = _cursor.Peek(1) == '<';
        while (!_cursor.IsBlankAt(_cursor.Position) && (isVerbatim || !inFlow || !YamlScalarReader.IsFlowIndicator(_cursor.Current)))
        {
            isVerbatim &= _cursor.Current != '>';
            _cursor.Position++;
        }

        return _cursor.Text.Substring(start, _cursor.Position - start);
    }

    /// <summary>Adds a member; the merge key notes what to merge instead.</summary>
    private bool TryAdd(YamlContent key, DocumentNode value, ref OpenObject open, ref List<(int Before, DocumentNode Source)>? merges)
    {
        TextLocation location = key.Node is null || key.IsAlias ? _builder.At(key.Scalar.Start, key.Scalar.End) : key.Node.Location;
        if (key.Name is not { } name)
        {
            _builder.Fail("expected a text as key, found " + ProblemText.Describe(key.Node!.Kind), location);
            return false;
        }

        if (name != YamlMerge.Key || !key.Scalar.IsPlain)
        {
            _builder.Add(new DocumentMember(name, location, value), ref open);
        }
        else if (YamlMerge.IsMergeable(value))
        {
            (merges ??= []).Add((_builder.Count(open), value));
        }
        else
        {
            _builder.Report(
                ProblemKind.InvalidShape,
                "'<<' merges an object or an array of objects, found " + ProblemText.Describe(value.Kind) + "; it is ignored",
                location);
        }

        return true;
    }

    private DocumentNode Close(int start, OpenObject open, List<(int Before, DocumentNode Source)>? merges)
    {
        DocumentMember[] members = _builder.Close(open);
        return DocumentNode.Object(_builder.At(start, _end), merges is null ? members : YamlMerge.Apply(members, merges));
    }

    /// <summary>Gives a value the properties that stand in front of it, on its line or on one before.</summary>
    private DocumentNode? Resolve(YamlContent content, YamlProperties own, YamlProperties properties) =>
        own.Any && properties.Any
            ? Fail("expected a value; it has an anchor or a tag already", properties.Start, properties.End)
            : Resolve(content, own.Any ? own : properties);

    private DocumentNode? Resolve(YamlContent content, YamlProperties properties)
    {
        _builder.CountValue();
        if (content.IsAlias && properties.Any)
        {
            return Fail("expected no anchor and no tag before an alias", properties.Start, properties.End);
        }

        if (content.Node is null || content.IsAlias)
        {
            _end = content.Scalar.End;
        }

        DocumentNode node = YamlTags.Apply(content, properties, _builder);
        if (properties.Anchor is { } anchor)
        {
            _anchors.Close(anchor, node);
        }

        return node;
    }

    /// <summary>Where a value could be and none is.</summary>
    private static YamlContent Nothing(int position) => new(new YamlScalar("", true, position, position));

    /// <summary>Whether what follows is indented enough to be the value of an entry.</summary>
    private bool Belongs(int parent, bool allowsSequence) =>
        !_cursor.AtEnd
        && (!_cursor.IsFirstOnLine
            || _cursor.Indentation > parent
            || (allowsSequence && _cursor.Column == parent && _cursor.AtIndicator('-')));

    /// <summary>Goes to the next entry of a block collection.</summary>
    private Next NextEntry(int column)
    {
        _cursor.SkipToContent();
        if (_cursor.AtEnd)
        {
            return Next.End;
        }

        if (!_cursor.IsFirstOnLine)
        {
            Expected("the end of the line");
            return Next.Failure;
        }

        if (_cursor.Tab >= 0)
        {
            TabFails(_cursor.Tab);
            return Next.Failure;
        }

        if (_cursor.Column < column)
        {
            _closedColumn = column;
            return Next.End;
        }

        if (_cursor.Column == column)
        {
            return Next.Entry;
        }

        WrongIndentation(column);
        return Next.Failure;
    }

    private bool Enter(int depth)
    {
        if (depth < NodeBuilder.MaxDepth)
        {
            return true;
        }

        Fail(NodeBuilder.TooDeep, _cursor.Position, Math.Min(_cursor.Position + 1, _cursor.Text.Length));
        return false;
    }

    private Place Here(bool canOpen) => new(_cursor.Position, _cursor.Column, _cursor.Tab, canOpen);

    private int FirstOnLine()
    {
        int position = _cursor.LineStart;
        while (_cursor.Text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private bool TabFails(int tab)
    {
        Fail("expected spaces; a tab cannot indent a line of YAML", tab, tab + 1);
        return false;
    }

    private DocumentNode? WrongIndentation(int column)
    {
        string expected = column.ToString(CultureInfo.InvariantCulture);
        if (_closedColumn > _cursor.Column)
        {
            expected += " or " + _closedColumn.ToString(CultureInfo.InvariantCulture);
        }

        return Fail(
            "expected " + expected + " spaces before this line, as the lines above have, found " + _cursor.Column.ToString(CultureInfo.InvariantCulture),
            _cursor.Position,
            _cursor.Position + 1);
    }

    private DocumentNode? Expected(string what, string hint = "")
    {
        int position = _cursor.Position;
        bool atEnd = position == _cursor.Text.Length;
        string found = atEnd ? "the end of the text" : _cursor.IsLineEndAt(position) ? "the end of the line" : ProblemText.Quote(_cursor.Current);
        return Fail("expected " + what + ", found " + found + hint, position, atEnd ? position : position + 1);
    }

    private DocumentNode? Fail(string message, int start, int end)
    {
        _builder.Fail(message, _builder.At(start, end));
        return null;
    }

    /// <summary>Where a value of a block starts.</summary>
    /// <param name="Start">Offset of its first character.</param>
    /// <param name="Column">How many characters stand before it on its line.</param>
    /// <param name="Tab">Offset of a tab before it on its line; -1 when there is none.</param>
    /// <param name="CanOpen">Whether it may be a block collection.</param>
    private readonly record struct Place(int Start, int Column, int Tab, bool CanOpen);
}
