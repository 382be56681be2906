namespace Speclyn.Build;

/// <summary>The rules about payload files.</summary>
internal static class PayloadRules
{
    /// <summary>The payload is none that the document allows.</summary>
    public const string Invalid = "SPEC4001";

    /// <summary>The file holds no JSON, or JSON that readers understand differently.</summary>
    public const string NotJson = "SPEC4002";

    /// <summary>A member that the schema neither knows nor allows.</summary>
    public const string UnknownMember = "SPEC4003";

    /// <summary>The item that declares the payload is wrong.</summary>
    public const string Declaration = "SPEC4004";

    /// <summary>The page about a rule.</summary>
    public static string HelpLink(string id) => "https://github.com/speclyn/speclyn/blob/main/docs/rules/" + id + ".md";
}
