using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>The schemas that payloads name, in the documents of the project; each document and each schema is read once.</summary>
internal sealed class PayloadSchemas(
    IReadOnlyList<PayloadDocument> documents, IReadOnlyList<string> files, string projectDirectory, CancellationToken cancellationToken)
{
    private readonly Dictionary<PayloadDocument, SchemaLookup?> _lookups = [];
    private readonly Dictionary<(PayloadDocument Document, bool IsOperation, string Name), PayloadSchema> _schemas = [];

    /// <summary>The schema that a declaration names.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="problem">What is wrong with the declaration, when there is no schema.</param>
    /// <returns>The schema, or null.</returns>
    public PayloadSchema? Find(PayloadDeclaration declaration, out string problem)
    {
        problem = "";
        if (declaration.Schema.Length > 0 == declaration.Operation.Length > 0)
        {
            problem = declaration.Schema.Length > 0
                ? "says both Schema and Operation; keep the one that says what the file is"
                : "does not say what it is; add Schema with the name of a component schema, or Operation with the operation whose request body it is";
            return null;
        }

        if (FindDocument(declaration.Spec, out problem) is not { } document)
        {
            return null;
        }

        bool isOperation = declaration.Operation.Length > 0;
        (PayloadDocument, bool, string) key = (document, isOperation, isOperation ? declaration.Operation : declaration.Schema);
        if (!_schemas.TryGetValue(key, out PayloadSchema? schema) && Lookup(document, out problem) is { } lookup)
        {
            Schema? found = isOperation ? Body(lookup, declaration.Operation, document, out problem) : Component(lookup, declaration.Schema, document, out problem);
            if (found is not null)
            {
                schema = new PayloadSchema(found, isOperation || lookup.IsSent(declaration.Schema));
                _schemas.Add(key, schema);
            }
        }

        return schema;
    }

    private static Schema? Component(SchemaLookup lookup, string name, PayloadDocument document, out string problem)
    {
        Schema? schema = lookup.Component(name);
        problem = schema is null
            ? "names the schema " + ProblemText.Quote(name) + ", which " + ProblemText.Quote(document.Name) + " does not have under components/schemas"
                + Nearest(name, lookup.SchemaNames)
            : "";
        return schema;
    }

    private static Schema? Body(SchemaLookup lookup, string name, PayloadDocument document, out string problem)
    {
        problem = "";
        if (!lookup.TryGetBody(name, out Schema? schema))
        {
            problem = "names the operation " + ProblemText.Quote(name) + ", which " + ProblemText.Quote(document.Name) + " does not have"
                + Nearest(name, lookup.OperationNames.Where(candidate => candidate.Contains('/') == name.Contains('/')));
        }
        else if (schema is null)
        {
            problem = "names the operation " + ProblemText.Quote(name) + ", whose request has no JSON body with a schema; name one that has, or name the schema itself in Schema";
        }

        return schema;
    }

    private static string Nearest(string name, IEnumerable<string> candidates) => EditDistance.Nearest(name, candidates) is { } nearest
        ? "; the nearest one is " + ProblemText.Quote(nearest)
        : "; it has none to choose from";

    private PayloadDocument? FindDocument(string spec, out string problem)
    {
        string names = string.Join(", ", documents.Select(document => document.Name));
        List<PayloadDocument> meant = spec.Length == 0 ? [.. documents] : [.. documents.Where(document => document.IsCalled(spec))];
        problem = meant.Count == 1 ? ""
            : documents.Count == 0 ? "belongs to no document, because the project has none; add an OpenApiSpec item, or a package that brings one"
            : spec.Length == 0 ? "does not say which document it belongs to; add Spec with one of: " + names
            : meant.Count == 0 ? "names the document " + ProblemText.Quote(spec) + " in Spec, which the project does not have; write one of: " + names
            : "names the document " + ProblemText.Quote(spec) + " in Spec, which several documents are called; write the path of one: "
                + string.Join(", ", meant.Select(document => DocumentPath.Relative(DocumentPath.Normalize(projectDirectory), DocumentPath.Normalize(document.Path))));
        return meant.Count == 1 ? meant[0] : null;
    }

    private SchemaLookup? Lookup(PayloadDocument document, out string problem)
    {
        if (!_lookups.TryGetValue(document, out SchemaLookup? lookup))
        {
            lookup = File.Exists(document.Path) ? SchemaLookup.Open(Read(document.Path), cancellationToken) : null;
            _lookups.Add(document, lookup);
        }

        problem = lookup is null
            ? "belongs to the document " + ProblemText.Quote(document.Name) + ", which cannot be read as OpenAPI 3; correct the document first"
            : "";
        return lookup;
    }

    /// <summary>A document with the files of the project that it refers to, directly and indirectly.</summary>
    private DocumentSet Read(string path)
    {
        DocumentFile document = Parse(path);
        var others = new List<DocumentFile>();
        var table = new FileTable<string>();
        foreach (string file in files.Where(File.Exists))
        {
            table.Add(file, file);
        }

        var known = new HashSet<string>(StringComparer.Ordinal) { document.Path };
        var pending = new Queue<DocumentFile>(files.Count == 0 ? [] : [document]);
        while (pending.Count > 0)
        {
            DocumentFile from = pending.Dequeue();
            foreach (string reference in from.ReferencedFiles(cancellationToken))
            {
                if (table.Find(document.Path, from.Path, reference) is { } file && known.Add(DocumentPath.Normalize(file)))
                {
                    DocumentFile other = Parse(file);
                    others.Add(other);
                    pending.Enqueue(other);
                }
            }
        }

        return new DocumentSet(document, others, projectDirectory);
    }

    private DocumentFile Parse(string path) => DocumentFile.Parse(new DocumentSource(path, File.ReadAllText(path)), cancellationToken);
}
