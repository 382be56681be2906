using System;
using System.Collections.Generic;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>Finds what a <c>$ref</c> points at, and says where it stops when it points at nothing.</summary>
internal sealed class ReferenceResolver(DocumentSet files, UndeclaredFiles undeclared, ProblemCollector problems)
{
    /// <summary>What happens where a schema is not to be found.</summary>
    public const string AnyValue = "any value is accepted instead";

    private const string LeftOut = "it is left out";

    // A pointer may lead through references, which may lead through others.
    private const int MaxDepth = 50;

    // Names are compared for this many references that lead nowhere; whoever has more of them has another problem.
    private const int MaxSuggestions = 50;

    private readonly PartitionedDictionary<(SchemaResource Part, string Reference), (ResolvedNode? Target, Failure? Failure)> _resolved = new(null, key => TextSpread.Of(key.Reference));
    private readonly HashSet<DocumentFile> _used = [files.Document];
    private int _suggestions;

    /// <summary>One of the same files for another thread.</summary>
    /// <param name="others">Takes the problems that it finds.</param>
    public ReferenceResolver With(ProblemCollector others) => new(files, undeclared, others);

    /// <summary>The node that a schema's reference points at; null, and a problem at the value, when there is none.</summary>
    public ResolvedNode? Resolve(DocumentNode reference) => Resolve(reference, AnyValue);

    /// <summary>
    /// The schema that a discriminator's mapping names: by its name under <c>components/schemas</c>, or by a reference; null, and a problem at the
    /// value, when there is none.
    /// </summary>
    public ResolvedNode? ResolveSchemaName(DocumentNode name)
    {
        const string Components = "/components/schemas";
        foreach (DocumentFile file in new[] { files.FileOf(name.Location), files.Document })
        {
            if (file.Root?["components"]?["schemas"]?[name.Text] is { } schema)
            {
                return new ResolvedNode(schema, files.PrefixOf(file) + JsonPointer.Append(Components, name.Text));
            }
        }

        DocumentFile own = files.FileOf(name.Location);
        bool isReference = name.Text.IndexOfAny(['#', '/', '.']) >= 0 || files.Find(own, name.Text) is not null;
        if (isReference)
        {
            return Resolve(name, "the entry is ignored");
        }

        string message = "the mapping names " + ProblemText.Quote(name.Text) + ", which is not under '#" + Components + "'"
            + Nearest(name.Text, files.Document.Root?["components"]?["schemas"]) + "; the entry is ignored";
        problems.Add(ProblemKind.UnresolvedReference, message, name.Location);
        return null;
    }

    /// <summary>
    /// What stands behind a Reference Object (not a schema), through any number of references; the node itself when it is none. Null, and a problem,
    /// when there is nothing.
    /// </summary>
    public ResolvedNode? Follow(DocumentNode node, string pointer) =>
        node["$ref"] is null ? new ResolvedNode(node, pointer)
        : Chain(node, pointer, out bool isComplete) is var chain && isComplete ? chain[chain.Count - 1] : null;

    /// <summary>The node and every node that references lead to from it, as far as they lead anywhere.</summary>
    /// <param name="node">The node.</param>
    /// <param name="pointer">Its pointer.</param>
    /// <param name="isComplete">Whether the last node is no reference.</param>
    public IReadOnlyList<ResolvedNode> Chain(DocumentNode node, string pointer, out bool isComplete)
    {
        isComplete = false;
        HashSet<string>? visited = null;
        var current = new ResolvedNode(node, pointer);
        var chain = new List<ResolvedNode>(1) { current };
        while (current.Node["$ref"] is { } reference)
        {
            // The first reference cannot have come back to itself yet.
            if (chain.Count > 1 && !(visited ??= new HashSet<string>(StringComparer.Ordinal) { pointer }).Add(current.Pointer))
            {
                ReportCircle(current.Pointer, reference.Location, LeftOut);
                return chain;
            }

            if (Resolve(reference, LeftOut) is not { } target)
            {
                return chain;
            }

            // What the outermost reference says about itself counts.
            current = target with
            {
                Summary = current.Summary ?? TextOf(current.Node, "summary"),
                Description = current.Description ?? TextOf(current.Node, "description"),
            };
            chain.Add(current);
        }

        isComplete = true;
        return chain;
    }

    /// <summary>Reports a schema's reference that leads back to itself.</summary>
    public void ReportCircle(string pointer, TextLocation reference) => ReportCircle(pointer, reference, AnyValue);

    private static string? TextOf(DocumentNode node, string name) => node[name] is { Kind: NodeKind.String } text ? text.Text : null;

    private void ReportCircle(string pointer, TextLocation reference, string consequence) => problems.Add(
        ProblemKind.CircularReference,
        ProblemText.Quote(JsonPointer.Show(pointer)) + " refers back to itself and so describes nothing; " + consequence,
        reference);

    private ResolvedNode? Resolve(DocumentNode reference, string consequence)
    {
        if (reference.Kind != NodeKind.String)
        {
            problems.Add(
                ProblemKind.InvalidShape,
                "'$ref' must be a string, found " + ProblemText.Describe(reference.Kind) + "; " + consequence,
                reference.Location);
            return null;
        }

        (ResolvedNode? target, Failure? failure) = Lookup(reference.Text, reference.Location, 0);
        if (failure is { Item: { } item })
        {
            string message = failure.Message + "; " + consequence + " until the project declares it: <AdditionalFiles Include=\"" + item + "\" />";
            undeclared.Add(item, new DocumentProblem(failure.Kind, message, reference.Location));
        }
        else if (failure is not null)
        {
            problems.Add(failure.Kind, failure.Message + "; " + consequence, reference.Location);
        }

        return target;
    }

    private (ResolvedNode? Target, Failure? Failure) Lookup(string reference, TextLocation location, int depth)
    {
        DocumentFile from = files.FileOf(location);
        SchemaResource part = from.Resources.At(location);
        if (!_resolved.TryGetValue((part, reference), out (ResolvedNode? Target, Failure? Failure) resolved))
        {
            resolved.Target = Find(reference, from, part, depth, out resolved.Failure);
            _resolved[(part, reference)] = resolved;
        }

        return resolved;
    }

    private ResolvedNode? Find(string reference, DocumentFile from, SchemaResource part, int depth, out Failure? failure)
    {
        failure = null;
        DocumentFile file = from;
        string name = ReferenceText.FileOf(reference);
        if (name.Length > 0)
        {
            (DocumentFile File, SchemaResource Part)? found = part.Resolve(name) is { } address ? files.Find(address) : null;
            DocumentFile? target = found?.File ?? files.Find(from, name) ?? (part.AddressOf(name) is { } own ? files.Find(from, own) : null);
            if (target is null)
            {
                failure = Undeclared(reference, from, name);
                return null;
            }

            file = target;
            part = found?.Part ?? file.Resources.Whole;
        }

        if (_used.Add(file))
        {
            foreach (DocumentProblem problem in file.Problems)
            {
                problems.Add(problem);
            }
        }

        if (file.Root is null)
        {
            // What is wrong with the file has been said.
            return null;
        }

        string fragment = ReferenceText.FragmentOf(reference);
        string decoded = ReferenceText.Decode(fragment);
        if (decoded.Length > 0 && decoded[0] != '/')
        {
            return FindAnchor(reference, decoded, file, part, out failure);
        }

        // Pointers are relative to the innermost $id, but many documents mean the file.
        return Walk(part.Node!, part.Pointer, decoded, file, depth, out string? stop)
            ?? (part.Parent is null ? null : Walk(file.Root, "", decoded, file, depth, out stop))
            ?? (decoded == fragment || fragment[0] != '/' ? null : Walk(file.Root, "", fragment, file, depth, out _))
            ?? Fail(out failure, "the reference " + ProblemText.Quote(reference) + " points at nothing: " + stop);
    }

    private ResolvedNode? FindAnchor(string reference, string anchor, DocumentFile file, SchemaResource part, out Failure? failure)
    {
        failure = null;
        SchemaResource? place = part;
        while (place is not null)
        {
            if (place.Anchors.TryGetValue(anchor, out ResolvedNode target))
            {
                return target with { Pointer = files.PrefixOf(file) + target.Pointer };
            }

            place = place.Parent;
        }

        return Fail(
            out failure,
            "the reference " + ProblemText.Quote(reference) + " points at nothing: no schema there has the anchor " + ProblemText.Quote(anchor)
            + "; a name under 'components/schemas' is written as '#/components/schemas/Name'");
    }

    private ResolvedNode? Walk(DocumentNode node, string pointer, string path, DocumentFile file, int depth, out string? stop)
    {
        stop = null;
        string prefix = files.PrefixOf(file);
        pointer = prefix + pointer;

        // Some write '#/' for the whole file.
        if (path == "/" && node[""] is null)
        {
            return new ResolvedNode(node, pointer);
        }

        foreach (string token in JsonPointer.Tokens(path))
        {
            DocumentNode? next = Child(node, token);
            if (next is null && node["$ref"] is { Kind: NodeKind.String } reference && depth < MaxDepth
                && Lookup(reference.Text, reference.Location, depth + 1).Target is { } target)
            {
                (node, pointer) = (target.Node, target.Pointer);
                next = Child(node, token);
            }

            if (next is null)
            {
                string place = pointer == prefix ? "the " + (prefix.Length == 0 ? "document" : "file") + "'s root" : ProblemText.Quote(JsonPointer.Show(pointer));
                stop = place + " has no " + ProblemText.Quote(token) + Nearest(token, node);
                return null;
            }

            node = next;
            pointer = JsonPointer.Append(pointer, token);
        }

        return new ResolvedNode(node, pointer);
    }

    private static DocumentNode? Child(DocumentNode node, string token) =>
        node.Kind == NodeKind.Array ? JsonPointer.Item(node, token) : node[token];

    private string Nearest(string name, DocumentNode? owner)
    {
        if (owner is not { Members.Count: > 0 } || ++_suggestions > MaxSuggestions)
        {
            return "";
        }

        string? nearest = EditDistance.Nearest(name, owner.Members.Select(member => member.Name));
        return nearest is null ? "" : " (the nearest name is " + ProblemText.Quote(nearest) + ")";
    }

    private Failure Undeclared(string reference, DocumentFile from, string name)
    {
        string what = DocumentPath.IsAddress(name)
            ? " leads to an address, and nothing is downloaded while code compiles; a copy of the file serves"
            : " leads to a file that is no item of the project";
        return new Failure(ProblemKind.ExternalReference, "the reference " + ProblemText.Quote(reference) + what, files.ItemFor(from, name));
    }

    private static ResolvedNode? Fail(out Failure? failure, string message)
    {
        failure = new Failure(ProblemKind.UnresolvedReference, message, null);
        return null;
    }

    /// <summary>Why a reference leads nowhere.</summary>
    /// <param name="Kind">The kind of problem.</param>
    /// <param name="Message">What is wrong, without what happens instead.</param>
    /// <param name="Item">The path to declare when it leads to a file that is not declared.</param>
    private sealed record Failure(ProblemKind Kind, string Message, string? Item);
}
