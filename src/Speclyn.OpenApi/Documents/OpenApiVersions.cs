using System;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads which version a document is written in.</summary>
internal static class OpenApiVersions
{
    /// <summary>The version of a document; null, and a problem, when it is none that can be read.</summary>
    public static OpenApiVersion? Read(DocumentNode root, ProblemCollector problems)
    {
        if (root.Kind != NodeKind.Object)
        {
            return NotOpenApi(root.Location, "an OpenAPI document is an object, found " + ProblemText.Describe(root.Kind), problems);
        }

        if (root["openapi"] is not { } version)
        {
            (string message, TextLocation location) = ForeignDocument.Recognise(root);
            return NotOpenApi(location, message, problems);
        }

        if (version.Kind == NodeKind.String)
        {
            if (IsVersion(version.Text, "3.0"))
            {
                return OpenApiVersion.V30;
            }

            if (IsVersion(version.Text, "3.1"))
            {
                return OpenApiVersion.V31;
            }

            if (IsVersion(version.Text, "3.2"))
            {
                return OpenApiVersion.V32;
            }

            if (IsLaterMinor(version.Text))
            {
                problems.Add(
                    ProblemKind.Unsupported,
                    "OpenAPI " + ProblemText.Quote(version.Text) + " is later than 3.2; the document is read as one of 3.2, and what is new is ignored",
                    version.Location);
                return OpenApiVersion.V32;
            }

            if (IsVersion(version.Text, "1") || IsVersion(version.Text, "2"))
            {
                return NotOpenApi(version.Location, ForeignDocument.Convert("OpenAPI " + ProblemText.Quote(version.Text).Trim('\'')), problems);
            }
        }

        string found = version.Kind == NodeKind.String ? ProblemText.Quote(version.Text) : ProblemText.Describe(version.Kind);
        return NotOpenApi(
            version.Location, "'openapi' must be a string that names version 3.0, 3.1 or 3.2, such as \"3.1.0\", found " + found, problems);
    }

    private static bool IsVersion(string text, string version) =>
        text.StartsWith(version, StringComparison.Ordinal) && (text.Length == version.Length || text[version.Length] is '.' or '-');

    /// <summary>Whether the text is 3.3 or later, and not 4.</summary>
    private static bool IsLaterMinor(string text)
    {
        int end = 2;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return text.StartsWith("3.", StringComparison.Ordinal)
            && text.Length > 2
            && text[2] != '0'
            && (end > 3 || text[2] > '2')
            && IsVersion(text, text.Substring(0, end));
    }

    private static OpenApiVersion? NotOpenApi(TextLocation location, string message, ProblemCollector problems)
    {
        problems.Add(ProblemKind.NotOpenApi, message, location);
        return null;
    }
}
