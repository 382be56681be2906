using System.Globalization;
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
        "{0} is not a value of {1}; {2}",
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

    /// <summary>SPEC1003: a constant number beyond the bounds of the document.</summary>
    public static readonly DiagnosticDescriptor NumberOutOfRange = new(
        "SPEC1003",
        "Number is out of range",
        "{0} is not allowed for {1}; use {2}",
        DescriptorCategories.Values,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The OpenAPI document gives bounds or a step, so the API rejects a request with this number.",
        helpLinkUri: string.Format(HelpLink, "SPEC1003"));

    /// <summary>SPEC1004: a constant string that is too short or too long.</summary>
    public static readonly DiagnosticDescriptor StringLengthOutOfRange = new(
        "SPEC1004",
        "String is too short or too long",
        "A text of {0} is too {1} for {2}; use {3}",
        DescriptorCategories.Values,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The OpenAPI document gives minLength or maxLength, in Unicode code points, so the API rejects a request with this text.",
        helpLinkUri: string.Format(HelpLink, "SPEC1004"));

    /// <summary>SPEC1005: a constant string that does not match a pattern.</summary>
    public static readonly DiagnosticDescriptor PatternMismatch = new(
        "SPEC1005",
        "String does not match the pattern",
        "The text does not match the pattern {0} of {1}; use one that does",
        DescriptorCategories.Values,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The OpenAPI document gives a regular expression, so the API rejects a request with this text.",
        helpLinkUri: string.Format(HelpLink, "SPEC1005"));

    /// <summary>SPEC1006: a constant string that is not of a format.</summary>
    public static readonly DiagnosticDescriptor FormatMismatch = new(
        "SPEC1006",
        "String is not of the format",
        "{0} is not of the format {1} that {2} asks for; use one such as {3}",
        DescriptorCategories.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The OpenAPI document names a format. Servers need not check formats, so this is a warning.",
        helpLinkUri: string.Format(HelpLink, "SPEC1006"));

    /// <summary>SPEC1007: a collection with too few or too many items.</summary>
    public static readonly DiagnosticDescriptor ItemCountOutOfRange = new(
        "SPEC1007",
        "Collection has too few or too many items",
        "{0} {1} too {2} for {3}; use {4}",
        DescriptorCategories.Values,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The OpenAPI document limits the number of items or members, so the API rejects a request with this collection.",
        helpLinkUri: string.Format(HelpLink, "SPEC1007"));

    /// <summary>SPEC1008: a member with one possible value that is set to another one.</summary>
    public static readonly DiagnosticDescriptor ConstantMismatch = new(
        "SPEC1008",
        "Member has one possible value and is set to another",
        "{0} is not allowed for {1}, which is always {2}; set {2}",
        DescriptorCategories.Values,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The OpenAPI document allows one value, so the API rejects a request with another one.",
        helpLinkUri: string.Format(HelpLink, "SPEC1008"));

    /// <summary>SPEC1009: a constant path argument that is empty or changes the path.</summary>
    public static readonly DiagnosticDescriptor UnusablePathArgument = new(
        "SPEC1009",
        "Path argument is empty or changes the path",
        "{0} cannot stand for {1} in a path: it would lead to another address; use a value that is neither empty, '.' nor '..'",
        DescriptorCategories.Values,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An empty segment and the segments '.' and '..' mean another path, whatever escapes are used, so the client throws.",
        helpLinkUri: string.Format(HelpLink, "SPEC1009"));

    /// <summary>SPEC1010: a constant JSON text that is not JSON or not what the document says.</summary>
    public static readonly DiagnosticDescriptor InvalidJsonText = new(
        "SPEC1010",
        "JSON text is not what the OpenAPI document says",
        "{0}",
        DescriptorCategories.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Reading a text that is not JSON fails at run time. What the document does not allow is read as far as possible, and is a mistake all the same.",
        helpLinkUri: string.Format(HelpLink, "SPEC1010"));

    /// <summary>SPEC1011: a placeholder in a constant text that is written in a style which the API does not read.</summary>
    public static readonly DiagnosticDescriptor PlaceholderOfOtherStyle = new(
        "SPEC1011",
        "Placeholder is written in another style",
        "{0}",
        DescriptorCategories.Values,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The OpenAPI document says how placeholders are written (x-template); the API sends any other text as it is.",
        helpLinkUri: string.Format(HelpLink, "SPEC1011"));

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

    /// <summary>SPEC2002: a property that is required together with others is not set.</summary>
    public static readonly DiagnosticDescriptor ConditionalPropertyNotSet = new(
        "SPEC2002",
        "Property that others require is not set",
        "{0} is sent without {1}, which the API requires with {2}; set {3}",
        DescriptorCategories.Completeness,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The OpenAPI document requires the property when others have certain values, so the API rejects a request without it.",
        helpLinkUri: string.Format(HelpLink, "SPEC2002"));

    /// <summary>SPEC2003: properties of more than one alternative are set, or of none.</summary>
    public static readonly DiagnosticDescriptor ConflictingProperties = new(
        "SPEC2003",
        "Properties of one alternative alone are allowed",
        "{0} is sent with {1}, and the API takes {2}; {3}",
        DescriptorCategories.Completeness,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The OpenAPI document lists alternatives of which an object has exactly one.",
        helpLinkUri: string.Format(HelpLink, "SPEC2003"));

    /// <summary>SPEC2004: a property that only responses carry is set in a request.</summary>
    public static readonly DiagnosticDescriptor ReadOnlyPropertySet = new(
        "SPEC2004",
        "Read-only property is set in a request",
        "{0} belongs to responses alone and is not meant to be sent; do not set {1}",
        DescriptorCategories.Completeness,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The OpenAPI document says readOnly. A server may ignore the property or reject the request.",
        helpLinkUri: string.Format(HelpLink, "SPEC2004"));

    /// <summary>SPEC2005: an object that needs at least one property has none.</summary>
    public static readonly DiagnosticDescriptor EmptyObject = new(
        "SPEC2005",
        "Object needs at least one property",
        "{0} is sent empty and needs {1}; set what is meant",
        DescriptorCategories.Completeness,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The OpenAPI document asks for at least one member, so the API rejects a request with an empty object.",
        helpLinkUri: string.Format(HelpLink, "SPEC2005"));

    /// <summary>SPEC2006: a text names what its object does not declare, or the object declares what the text does not name.</summary>
    public static readonly DiagnosticDescriptor UndeclaredName = new(
        "SPEC2006",
        "Text and declarations do not agree",
        "{1}",
        DescriptorCategories.Completeness,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The OpenAPI document says where the names in a text are declared (x-template). What is not declared has no value.",
        helpLinkUri: string.Format(HelpLink, "SPEC2006"));

    /// <summary>SPEC3001: something that the document calls deprecated is used.</summary>
    public static readonly DiagnosticDescriptor DeprecatedMemberUsed = new(
        "SPEC3001",
        "Deprecated part of the API is used",
        "{0} is deprecated and may stop working; {1}",
        DescriptorCategories.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The OpenAPI document calls the operation, parameter, member or value deprecated, so that a later version of the API may do without it.",
        helpLinkUri: string.Format(HelpLink, "SPEC3001"));

    /// <summary>SPEC3002: a switch over a union or an open enum leaves something out and has no default.</summary>
    public static readonly DiagnosticDescriptor IncompleteSwitch = new(
        "SPEC3002",
        "Switch leaves out what the OpenAPI document knows",
        "The switch over {0} leaves out {1} and has no default; handle {2} or add a default",
        DescriptorCategories.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The OpenAPI document lists variants or values that the switch does not handle: an expression throws for them, a statement passes over them.",
        helpLinkUri: string.Format(HelpLink, "SPEC3002"));

    /// <summary>SPEC3003: a type that is generated in the project is in a JsonSerializerContext of the project.</summary>
    public static readonly DiagnosticDescriptor GeneratedTypeInSerializerContext = new(
        "SPEC3003",
        "Generated type is in a JsonSerializerContext of the same project",
        "{0} cannot be in a JsonSerializerContext of this project: {1}, and generators do not see each other's output; {2}",
        DescriptorCategories.Use,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The generator of System.Text.Json runs on the project as it is without generated code: it leaves the type out, or emits code that does not compile.",
        helpLinkUri: string.Format(HelpLink, "SPEC3003"));

    /// <summary>The message of a rule.</summary>
    internal static string Message(DiagnosticDescriptor rule, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, rule.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments);
}
