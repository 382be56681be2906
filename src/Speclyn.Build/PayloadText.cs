using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Build;

/// <summary>Reads a payload file as JSON.</summary>
internal static class PayloadText
{
    private const string Comments = ", or set AllowComments=\"true\" on the OpenApiPayload if what sends the file takes it out";

    /// <summary>Reads a text.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="allowComments">Whether comments and trailing commas count as white space.</param>
    /// <param name="findings">Receives what is wrong with the text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The value; null when the text is not JSON.</returns>
    public static DocumentNode? Read(string path, byte[] bytes, bool allowComments, List<PayloadFinding> findings, CancellationToken cancellationToken)
    {
        if (Decode(bytes) is not { } text)
        {
            findings.Add(new PayloadFinding(PayloadRules.NotJson, "the file is not UTF-8, which JSON has to be; save it as UTF-8", Start(path, "")));
            return null;
        }

        if (text.Trim().Length == 0)
        {
            findings.Add(new PayloadFinding(PayloadRules.NotJson, "the file is empty; write the JSON of the payload, or remove the file", Start(path, text)));
            return null;
        }

        var problems = new ProblemCollector();
        var source = new DocumentSource(path, allowComments ? JsonComments.Blank(text) : text);
        DocumentNode? root = JsonDocumentReader.Read(source, problems, cancellationToken);
        foreach (DocumentProblem problem in problems.Ordered())
        {
            findings.Add(problem.Kind == ProblemKind.DuplicateMember
                ? new PayloadFinding(PayloadRules.NotJson, problem.Message + ", but other readers take the first; remove one", problem.Location, IsWarning: true)
                : new PayloadFinding(PayloadRules.NotJson, problem.Message + Advice(text, problem.Location.Start), problem.Location));
        }

        return root;
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            int start = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Advice(string text, int position)
    {
        string rest = text.Substring(position, Math.Min(2, text.Length - position));
        string before = text.Substring(0, position).TrimEnd();
        return rest is "//" or "/*" ? "; a comment is not JSON: remove it" + Comments
            : before.EndsWith(",", StringComparison.Ordinal) && rest.Length > 0 && rest[0] is '}' or ']' ? "; a comma behind the last one is not JSON: remove it" + Comments
            : rest is "{{" or "${" || (before.EndsWith("{", StringComparison.Ordinal) && rest.StartsWith("{", StringComparison.Ordinal)) ? "; a placeholder stands in quotes: \"{{name}}\" or \"${NAME}\""
            : "; correct it";
    }

    private static TextLocation Start(string path, string text) => new(new DocumentSource(path, text), 0, 0);
}
