using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Analyzers;

/// <summary>What a JSON text tells of an object: everything. Names in texts are checked by themselves, so it tells nothing of these.</summary>
internal sealed class JsonView : IObjectView
{
    private readonly DocumentNode _node;
    private readonly ILookup<string, string> _names;

    /// <param name="node">The object.</param>
    /// <param name="properties">The properties of its class, by the document's names.</param>
    public JsonView(DocumentNode node, ImmutableDictionary<string, IPropertySymbol> properties)
    {
        _node = node;
        _names = properties.ToLookup(property => property.Value.Name, property => property.Key);
    }

    /// <inheritdoc/>
    public MemberValues Of(string property) =>
        _names[property].FirstOrDefault() is { } name && _node[name] is { } value
            ? new MemberValues(CanBeMissing: false, CanBePresent: true, ConstantOf(value) is { } constant ? [constant] : null, IsNeverNull: true)
            : new MemberValues(CanBeMissing: true, CanBePresent: false, null, IsNeverNull: false);

    /// <inheritdoc/>
    public (IReadOnlyList<Constant> Texts, bool AreAll) TextsOf(string property) => ([], false);

    /// <inheritdoc/>
    public IReadOnlyCollection<string>? NamesAt(IReadOnlyList<string> path) => null;

    private static object? ConstantOf(DocumentNode value) => value.Kind switch
    {
        NodeKind.String => value.Text,
        NodeKind.True => true,
        NodeKind.False => false,
        NodeKind.Number when decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => number,
        _ => null,
    };
}
