using Microsoft.CodeAnalysis;

namespace Speclyn.Analyzers;

/// <summary>
/// The rules about the consumer's own code. What the server is sure to reject is an error; what a newer server may have learnt is a warning.
/// </summary>
public static class Descriptors
{
    private const string HelpLink = "https://github.com/speclyn/speclyn/blob/main/docs/rules/{0}.md";

    /// <summary>SPEC1001: a constant that is not an allowed value of an open enum.</summary>
    public static readonly DiagnosticDescriptor UnknownEnumValue = new(
        "SPEC1001",
        "Value is not in the OpenAPI document",
        "'{0}' is not a value of {1}; {2}",
        DescriptorCategories.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The OpenAPI document lists the values that the API knows, and this constant is none of them.",
        helpLinkUri: string.Format(HelpLink, "SPEC1001"));

    /// <summary>SPEC1002: the same constant twice where the document asks for unique items.</summary>
    public static readonly DiagnosticDescriptor DuplicateUniqueItem = new(
        "SPEC1002",
        "Item appears twice in a collection of unique items",
        "{0} appears twice in {1}, whose items the API requires to be unique",
        DescriptorCategories.Values,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The OpenAPI document says uniqueItems, so the API rejects a request with equal items.",
        helpLinkUri: string.Format(HelpLink, "SPEC1002"));

    /// <summary>SPEC2001: a required property that is not set, or set to null.</summary>
    public static readonly DiagnosticDescriptor RequiredPropertyNotSet = new(
        "SPEC2001",
        "Required property is not set",
        "{0} is sent without {1}, which the API requires; set {2}",
        DescriptorCategories.Completeness,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The OpenAPI document lists the property as required, so the API rejects a request without it.",
        helpLinkUri: string.Format(HelpLink, "SPEC2001"));
}
