using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Build;

/// <summary>Checks payload files, one by one.</summary>
internal sealed class PayloadCheck(PayloadSchemas schemas, CancellationToken cancellationToken)
{
    /// <summary>What is wrong with a payload, or with its declaration; never throws for what the file holds.</summary>
    public IReadOnlyList<PayloadFinding> Check(PayloadDeclaration declaration)
    {
        var findings = new List<PayloadFinding>();
        try
        {
            Check(declaration, findings);
        }
        catch (IOException exception)
        {
            findings.Add(Wrong(declaration, "cannot be read: " + exception.Message));
        }
        catch (UnauthorizedAccessException exception)
        {
            findings.Add(Wrong(declaration, "cannot be read: " + exception.Message));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it is, the other payloads are to be checked.
            findings.Add(Wrong(declaration, "made Speclyn fail; please report this with the file: " + exception.GetType().Name + ": " + exception.Message));
        }

        return findings;
    }

    private void Check(PayloadDeclaration declaration, List<PayloadFinding> findings)
    {
        if (!File.Exists(declaration.Path))
        {
            findings.Add(Wrong(declaration, "does not exist; correct the path in Include, which is relative to the project, or add the file"));
            return;
        }

        bool allowComments = declaration.AllowComments.Equals("true", StringComparison.OrdinalIgnoreCase);
        if (!allowComments && declaration.AllowComments.Length > 0 && !declaration.AllowComments.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(Wrong(declaration, "has AllowComments " + ProblemText.Quote(declaration.AllowComments) + "; write true or false"));
            return;
        }

        Placeholders? placeholders = declaration.Placeholders.Length == 0 ? null : Placeholders.Parse(declaration.Placeholders);
        if (placeholders is null && declaration.Placeholders.Length > 0)
        {
            findings.Add(Wrong(declaration, "has Placeholders " + ProblemText.Quote(declaration.Placeholders) + "; write " + Placeholders.Allowed));
            return;
        }

        PayloadSchema? schema = schemas.Find(declaration, out string problem);
        if (schema is null)
        {
            findings.Add(Wrong(declaration, problem));
        }

        DocumentNode? payload = PayloadText.Read(declaration.Path, File.ReadAllBytes(declaration.Path), allowComments, findings, cancellationToken);
        if (payload is not null && schema is not null)
        {
            findings.AddRange(new PayloadValidator(schema, placeholders, cancellationToken)
                .Check(PayloadTokens.Of(payload))
                .Select(error => error.ToFinding()));
        }
    }

    private static PayloadFinding Wrong(PayloadDeclaration declaration, string problem) =>
        new(PayloadRules.Declaration, "the OpenApiPayload " + ProblemText.Quote(declaration.Identity) + " " + problem);
}
