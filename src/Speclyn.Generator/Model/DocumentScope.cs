namespace Speclyn.Generator.Model;

/// <summary>What all files of one document share.</summary>
/// <param name="DocumentName">File name of the document.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="RequiredMembers">Whether required properties carry the C# <c>required</c> modifier.</param>
/// <param name="Names">The names of the support types.</param>
internal sealed record DocumentScope(
    string DocumentName,
    string Namespace,
    string Accessibility,
    bool RequiredMembers,
    SupportNames Names);
