using System.Globalization;
using System.Text;

namespace Speclyn.OpenApi.Documents;

/// <summary>Words for problems: text of a document that is safe to show on one line.</summary>
internal static class ProblemText
{
    private const int MaxShownLength = 100;

    /// <summary><paramref name="text"/> in quotes, on one line and not too long.</summary>
    public static string Quote(string text)
    {
        var shown = new StringBuilder("'");
        foreach (char character in text)
        {
            if (shown.Length > MaxShownLength)
            {
                shown.Append("...");
                break;
            }

            if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
            {
                shown.Append(CodePoint(character));
            }
            else
            {
                shown.Append(character);
            }
        }

        return shown.Append('\'').ToString();
    }

    /// <summary>A value of a document in quotes; what it is when it is no scalar.</summary>
    public static string Quote(DocumentNode value) =>
        value.Kind is NodeKind.Object or NodeKind.Array ? Describe(value.Kind) : Quote(value.Text);

    /// <summary><paramref name="character"/> in quotes, or its code point when it cannot be seen.</summary>
    public static string Quote(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) || char.IsWhiteSpace(character) || character == '\uFEFF'
            ? CodePoint(character)
            : "'" + character + "'";

    /// <summary>What the value is, for sentences like "expected an object, found an array".</summary>
    public static string Describe(NodeKind kind) => kind switch
    {
        NodeKind.Object => "an object",
        NodeKind.Array => "an array",
        NodeKind.String => "a string",
        NodeKind.Number => "a number",
        NodeKind.True => "true",
        NodeKind.False => "false",
        _ => "null",
    };

    private static string CodePoint(char character) =>
        "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
