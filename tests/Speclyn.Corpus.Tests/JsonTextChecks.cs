using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.Analyzers;
using Speclyn.Testing.Documents;

namespace Speclyn.Corpus.Tests;

/// <summary>Holds what SPEC1010 says of JSON against what the check of payload files says, NJsonSchema among it.</summary>
internal sealed class JsonTextChecks
{
    private readonly List<string> _failures = [];

    /// <summary>Complaints about JSON that the check of payload files has nothing against.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>How many texts the check of payload files refuses.</summary>
    public int Wrong { get; private set; }

    /// <summary>How many of these are found.</summary>
    public int Found { get; private set; }

    public static JsonTextChecks Run(DocumentUnderTest document, int perType, int perValue)
    {
        var checks = new JsonTextChecks();
        Compilation compilation = CSharpCompilation.Create("Code", references: [.. Testing.GeneratorHost.Net10, document.Run.Compilation.ToMetadataReference()]);
        ApiFacts? facts = ApiFacts.Of(compilation);
        Dictionary<string, INamedTypeSymbol> types = CodeStatements.Schemas(document).GroupBy(pair => pair.Pointer).ToDictionary(group => group.Key, group => group.First().Type);
        foreach (GeneratedType type in document.Types)
        {
            if (facts is not null && types.TryGetValue(type.Pointer, out INamedTypeSymbol? symbol))
            {
                foreach (string value in document.Values(type, perType))
                {
                    checks.Check(document, type, symbol, value, facts);
                    foreach (SchemaMutation mutation in SchemaMutations.Of(document.Schemas[type.Pointer], value).Take(perValue))
                    {
                        checks.Check(document, type, symbol, mutation.Json, facts);
                    }
                }
            }
        }

        return checks;
    }

    private void Check(DocumentUnderTest document, GeneratedType type, INamedTypeSymbol symbol, string json, ApiFacts facts)
    {
        IReadOnlyList<JsonMistake> mistakes = JsonTextCheck.Of(json, symbol, facts, CancellationToken.None);
        bool isWrong = document.PayloadComplaints(type, json).Count > 0;
        Wrong += isWrong ? 1 : 0;
        Found += isWrong && mistakes.Count > 0 ? 1 : 0;
        if (!isWrong && mistakes.Count > 0)
        {
            _failures.Add($"{type.Name}: {mistakes[0].Message} Of {json}");
        }
    }
}
