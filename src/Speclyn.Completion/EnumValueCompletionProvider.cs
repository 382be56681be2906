using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using Speclyn.Analyzers;

namespace Speclyn.Completion;

/// <summary>
/// Offers the values that the document lists, in a string literal that becomes the value of an open enum or is compared with one, and those that
/// it knows for a string.
/// </summary>
[ExportCompletionProvider(nameof(EnumValueCompletionProvider), LanguageNames.CSharp)]
public sealed class EnumValueCompletionProvider : CompletionProvider
{
    internal const string TextKey = "Speclyn.Text";
    private const string DescriptionKey = "Speclyn.Description";

    private static readonly ImmutableArray<string> Tags = ImmutableArray.Create(WellKnownTags.EnumMember);

    // A value may hold what elsewhere ends a word: only Tab and Enter choose.
    private static readonly CharacterSetModificationRule NoCharacters = CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace);

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion
        && ((caretPosition > 0 && text[caretPosition - 1] == '"') || (caretPosition > 1 && text[caretPosition - 2] == '"'));

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        // Every keystroke of everybody's code comes here: what is cheap is asked first.
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || TextLiteral.At(root, context.Position) is not { } literal || !EnumDestination.IsPossible(literal.Expression))
        {
            return;
        }

        Compilation? compilation = await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        if (compilation is null || ApiFacts.Of(compilation) is not { } facts)
        {
            return;
        }

        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null)
        {
            return;
        }

        string? nearest = null;
        IReadOnlyList<Offer> offers;
        if (EnumDestination.Of(literal.Expression, model, facts, context.CancellationToken) is { } type && facts.EnumFactOf(type) is { } fact)
        {
            string source = Source(type, fact, facts);
            nearest = Nearest.Of(literal.Text, fact)?.Json;
            offers = [.. fact.Values.Select(value => new Offer(value.Json, value.Member is null ? source : $"{type.Name}.{value.Member}: {source}"))];
        }
        else
        {
            offers = KnownTexts.Of(literal.Expression, model, facts, context.CancellationToken);
        }

        if (offers.Count == 0)
        {
            return;
        }

        CharacterSetModificationRule filter = CharacterSetModificationRule.Create(
            CharacterSetModificationKind.Add, offers.SelectMany(offer => offer.Value).Where(character => !char.IsLetterOrDigit(character)).Distinct().ToImmutableArray());
        CompletionItemRules rules = CompletionItemRules.Default.WithCommitCharacterRules(ImmutableArray.Create(NoCharacters)).WithFilterCharacterRules(ImmutableArray.Create(filter));

        context.IsExclusive = true;
        context.CompletionListSpan = literal.Content;
        int position = 0;
        foreach (Offer offer in offers)
        {
            if (literal.Write(offer.Value) is { } text)
            {
                context.AddItem(CompletionItem.Create(
                    offer.Value,
                    sortText: position++.ToString("D4", CultureInfo.InvariantCulture),
                    properties: ImmutableDictionary<string, string>.Empty
                        .Add(TextKey, text)
                        .Add(DescriptionKey, offer.Description),
                    tags: Tags,
                    rules: offer.Value == nearest ? rules.WithMatchPriority(MatchPriority.Preselect) : rules));
            }
        }
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) =>
        Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(item.Properties[DescriptionKey]));

    /// <inheritdoc/>
    public override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        Task.FromResult(CompletionChange.Create(new TextChange(item.Span, item.Properties[TextKey])));

    private static string Source(INamedTypeSymbol type, EnumFact fact, ApiFacts facts)
    {
        Origin? origin = Origin.OfType(type, facts);
        string others = fact.IsOpen ? ", which allows others too" : "";
        return $"one of the {fact.Values.Length} values of {origin?.Pointer ?? fact.Name} in {origin?.Document}{others}";
    }
}
