using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.OpenApi.Documents;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Checks the names in the texts of an object of JSON.</summary>
internal static class TemplateCheck
{
    /// <summary>What is wrong with the names in a member.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="member">The name of the member that is a text, or a list of texts.</param>
    /// <param name="template">What the document says of it.</param>
    public static IEnumerable<TemplateProblem> Of(DocumentNode owner, string member, TextTemplate template)
    {
        if (owner[member] is not { } value)
        {
            yield break;
        }

        DocumentNode? declarations = template.Path.Aggregate((DocumentNode?)owner, (node, name) => node?[name]);
        string[] declared = [.. (declarations?.Members ?? []).Select(declaration => declaration.Name)];
        bool isJudged = template.Path.Count > 0 && declarations is null or { Kind: NodeKind.Object or NodeKind.Null }
            && !(template.Unless is { } other && owner[other] is { Kind: not NodeKind.Null });
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (DocumentNode text in value.Kind == NodeKind.Array ? value.Items : [value])
        {
            foreach (TemplateName name in text.Kind == NodeKind.String ? template.NamesIn(text.Text) : [])
            {
                used.Add(name.Name);
                if (name.IsOfOtherStyle)
                {
                    yield return new TemplateProblem(text.Location, template.OtherStyle(name, member), null);
                }
                else if (isJudged && template.IsUndeclared(name, declared))
                {
                    yield return new TemplateProblem(text.Location, template.Undeclared(name.Name, member, declared), template.Severity);
                }
            }
        }

        if (isJudged && template.IsExhaustive)
        {
            foreach (DocumentMember declaration in declarations?.Members ?? [])
            {
                if (!used.Contains(declaration.Name))
                {
                    yield return new TemplateProblem(declaration.NameLocation, template.Unused(declaration.Name, member), TextTemplate.UnusedSeverity);
                }
            }
        }
    }
}
