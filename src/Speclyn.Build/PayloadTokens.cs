using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Build;

/// <summary>
/// Gives NJsonSchema the nodes of our own reader: each token knows its node, and with it its place. Nothing is taken for a date, and no number
/// loses digits that a decimal can hold.
/// </summary>
internal static class PayloadTokens
{
    /// <summary>The token of a node.</summary>
    public static JToken Of(DocumentNode node)
    {
        JToken token = node.Kind switch
        {
            NodeKind.Object => new JObject(node.Members.Select(Member)),
            NodeKind.Array => new JArray(node.Items.Select(Of)),
            NodeKind.String => JValue.CreateString(node.Text),
            NodeKind.Number => Number(node.Text),
            NodeKind.True => new JValue(true),
            NodeKind.False => new JValue(false),
            _ => JValue.CreateNull(),
        };
        token.AddAnnotation(node);
        return token;
    }

    /// <summary>The node that a token was made of.</summary>
    public static DocumentNode NodeOf(JToken token) => (token is JProperty member ? member.Value : token).Annotation<DocumentNode>()!;

    /// <summary>Where the name of a member stands.</summary>
    public static TextLocation NameLocation(JProperty member) => member.Annotation<MemberName>()!.Location;

    private static JProperty Member(DocumentMember member)
    {
        var property = new JProperty(member.Name, Of(member.Value));
        property.AddAnnotation(new MemberName(member.NameLocation));
        return property;
    }

    private static JValue Number(string text)
    {
        // NJsonSchema takes 1.0 for an integer no more than 1.5; JSON Schema does.
        if (Speclyn.OpenApi.Schemas.JsonNumber.Parse(text) is { IsInteger: true } number && number.ToIntegerText() is { } digits)
        {
            return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
                ? new JValue(integer)
                : new JValue((object)System.Numerics.BigInteger.Parse(digits, CultureInfo.InvariantCulture));
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            ? new JValue(exact)
            : new JValue(double.Parse(text, CultureInfo.InvariantCulture));
    }

    private sealed record MemberName(TextLocation Location);
}
