using System;
using System.Collections.Generic;

namespace Speclyn.OpenApi.Documents;

/// <summary>Goes over the headers of a response or of a part of a body.</summary>
/// <param name="nodes">Reads the nodes.</param>
/// <param name="references">Finds what references point at.</param>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="saidElsewhere">Headers that other keywords describe.</param>
internal sealed class HeaderReader(NodeReader nodes, ReferenceResolver references, ProblemCollector problems, params string[] saidElsewhere)
{
    /// <summary>The headers under <c>headers</c>, in document order: where each is named, and what describes it.</summary>
    /// <param name="owner">The response, or the encoding of the part.</param>
    /// <param name="ownerPointer">Its pointer.</param>
    public IEnumerable<(DocumentMember Member, ResolvedNode Header)> Read(DocumentNode owner, string ownerPointer)
    {
        if (nodes.Object(owner, "headers") is not { Members.Count: > 0 } headers)
        {
            yield break;
        }

        var names = new HashSet<string>(saidElsewhere, StringComparer.OrdinalIgnoreCase);
        foreach (DocumentMember member in headers.Members)
        {
            if (names.Contains(member.Name)
                || !nodes.Is(member.Value, NodeKind.Object, "a header")
                || references.Follow(member.Value, JsonPointer.Append(ownerPointer, "headers", member.Name)) is not { } header
                || !nodes.Is(header.Node, NodeKind.Object, "a header"))
            {
                continue;
            }

            if (HttpToken.Is(member.Name))
            {
                names.Add(member.Name);
                yield return (member, header);
            }
            else
            {
                problems.Add(ProblemKind.InvalidShape, ProblemText.Quote(member.Name) + " is no name of a header; the header is ignored", member.NameLocation);
            }
        }
    }
}
