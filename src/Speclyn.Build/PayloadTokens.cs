using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

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

    /// <summary>The name of a member as a value.</summary>
    public static JToken OfName(JProperty member)
    {
        TextLocation location = NameLocation(member);
        JToken name = Of(DocumentNode.Scalar(NodeKind.String, location, member.Name));
        name.AddAnnotation(new MemberName(location));
        return name;
    }

    /// <summary>Whether the token is the name of a member.</summary>
    public static bool IsName(JToken token) => token is JValue && token.Annotation<MemberName>() is not null;

    private static JProperty Member(DocumentMember member)
    {
        var property = new JProperty(member.Name, Of(member.Value));
        property.AddAnnotation(new MemberName(member.NameLocation));
        return property;
    }

    private static JValue Number(string text)
    {
        // To JSON Schema 1.0 is an integer, and to NJsonSchema only what is written as one.
        if (JsonNumber.Parse(text) is { IsInteger: true } number
            && long.TryParse(number.ToIntegerText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
        {
            return new JValue(integer);
        }

        if (SchemaNormalizer.FitsDecimal(text))
        {
            return new JValue(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        // Where a double has no infinity to offer, parsing fails.
        return new JValue(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value
            : text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity);
    }

    private sealed record MemberName(TextLocation Location);
}
