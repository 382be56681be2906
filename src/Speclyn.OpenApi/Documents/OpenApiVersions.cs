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
            return NotOpenApi(root.Location, "an OpenAPI document is a JSON object, found " + ProblemText.Describe(root.Kind), problems);
        }

        if (root["swagger"] is { } swagger && root["openapi"] is null)
        {
            return NotOpenApi(
                swagger.Location,
                "this is Swagger " + swagger.Text + ", which is not supported: convert the document to OpenAPI 3, "
                + "for example with https://converter.swagger.io or 'npx swagger2openapi'",
                problems);
        }

        if (root["openapi"] is not { } version)
        {
            return NotOpenApi(
                root.Location with { Length = 1 },
                "this is no OpenAPI document: it has no member 'openapi' that names the version, such as \"3.1.0\"",
                problems);
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
        }

        string found = version.Kind == NodeKind.String ? ProblemText.Quote(version.Text) : ProblemText.Describe(version.Kind);
        return NotOpenApi(
            version.Location, "'openapi' must be a string that names version 3.0, 3.1 or 3.2, found " + found, problems);
    }

    private static bool IsVersion(string text, string version) =>
        text.StartsWith(version, StringComparison.Ordinal) && (text.Length == version.Length || text[version.Length] is '.' or '-');

    private static OpenApiVersion? NotOpenApi(TextLocation location, string message, ProblemCollector problems)
    {
        problems.Add(ProblemKind.NotOpenApi, message, location);
        return null;
    }
}
