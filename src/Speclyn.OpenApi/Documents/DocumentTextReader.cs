using System;
using System.Globalization;
using System.Threading;

namespace Speclyn.OpenApi.Documents;

/// <summary>Reads a file into nodes: as JSON or YAML, whichever it holds.</summary>
internal static class DocumentTextReader
{
    /// <summary>How many UTF-16 code units a file may have.</summary>
    public const int MaxLength = 256 * 1024 * 1024;

    /// <summary>Reads the text of <paramref name="source"/>; its name counts only where the text could be both.</summary>
    /// <param name="source">The file.</param>
    /// <param name="problems">Receives what is wrong with the text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="maxLength">The longest text to read.</param>
    /// <returns>The root, or null when the text cannot be read.</returns>
    public static DocumentNode? Read(
        DocumentSource source, ProblemCollector problems, CancellationToken cancellationToken, int maxLength = MaxLength)
    {
        if (source.Text.Length > maxLength)
        {
            string limit = maxLength.ToString(CultureInfo.InvariantCulture);
            problems.Add(
                ProblemKind.InvalidSyntax, "the document is longer than " + limit + " characters and is not read", new TextLocation(source, 0, 0));
            return null;
        }

        if (ForeignText.Recognise(source.Text, out int position) is { } message)
        {
            problems.Add(ProblemKind.NotOpenApi, message, new TextLocation(source, position, Math.Min(1, source.Text.Length - position)));
            return null;
        }

        bool isNamedYaml = source.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || source.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        if (!StartsAsJson(source.Text))
        {
            return isNamedYaml || YamlDetector.LooksLikeYaml(source.Text)
                ? YamlDocumentReader.Read(source, problems, cancellationToken)
                : JsonDocumentReader.Read(source, problems, cancellationToken);
        }

        if (!isNamedYaml)
        {
            return JsonDocumentReader.Read(source, problems, cancellationToken);
        }

        var asJson = new ProblemCollector();
        if (JsonDocumentReader.Read(source, asJson, cancellationToken) is { } root)
        {
            problems.AddRange(asJson.Ordered());
            return root;
        }

        return YamlDocumentReader.Read(source, problems, cancellationToken);
    }

    private static bool StartsAsJson(string text)
    {
        foreach (char character in text)
        {
            if (!char.IsWhiteSpace(character) && character != '\uFEFF')
            {
                return character is '{' or '[';
            }
        }

        return false;
    }
}
