using System;
using System.Collections.Generic;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads an OpenAPI 3.x document.</summary>
public static class OpenApiReader
{
    /// <summary>Reads a document that refers to no other file; never throws for what its text holds.</summary>
    /// <param name="source">The document's file.</param>
    /// <param name="operations">
    /// The operations to keep: an <c>operationId</c>, <c>METHOD /path</c>, or <c>tag:name</c>; all when empty. The method may be
    /// <c>*</c>, and a path may end in <c>*</c>.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The document, if it can be used, and its problems.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static OpenApiReadResult Read(DocumentSource source, IReadOnlyList<string> operations, CancellationToken cancellationToken)
    {
        return Read(new DocumentSet(DocumentFile.Parse(source, cancellationToken), []), operations, cancellationToken);
    }

    /// <summary>Reads a document that may refer to other files; never throws for what their text holds.</summary>
    /// <param name="files">The document and the other files.</param>
    /// <param name="operations">The operations to keep, as above.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The document, if it can be used, and its problems.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static OpenApiReadResult Read(DocumentSet files, IReadOnlyList<string> operations, CancellationToken cancellationToken)
    {
        var problems = new ProblemCollector();
        foreach (DocumentProblem problem in files.Document.Problems)
        {
            problems.Add(problem);
        }

        OpenApiDocument? document = null;
        if (files.Document.Root is { } root && OpenApiVersions.Read(root, problems) is { } version)
        {
            using ReadAhead? ahead = operations.Count == 0 ? ReadAhead.Start(files.Document) : null;
            document = new OpenApiDocumentReader(files, root, version, problems, cancellationToken).Read(operations);
        }

        return new OpenApiReadResult(document, problems.Ordered());
    }
}
