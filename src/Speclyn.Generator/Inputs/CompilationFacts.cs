using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Speclyn.Generator.Inputs;

/// <summary>What generated code may use in the project that it is compiled into.</summary>
/// <param name="HasUtf8Literals">C# 11 or later: <c>"..."u8</c>.</param>
/// <param name="HasParsable"><c>IParsable&lt;T&gt;</c> exists and the language can implement it.</param>
/// <param name="HasRequiredMembers">The language and the framework know the <c>required</c> modifier.</param>
/// <param name="HasNullableAttributes">The framework has the attributes of nullable analysis; elsewhere packages hide theirs (CS0122).</param>
/// <param name="HasDateOnly">The framework has <c>DateOnly</c>.</param>
/// <param name="HasFileScopedNamespaces">C# 10 or later: <c>namespace Name;</c>.</param>
internal sealed record CompilationFacts(
    bool HasUtf8Literals, bool HasParsable, bool HasRequiredMembers, bool HasNullableAttributes, bool HasDateOnly, bool HasFileScopedNamespaces)
{
    public static CompilationFacts From(ParseOptions options)
    {
        var csharp = (CSharpParseOptions)options;
        bool csharp11 = csharp.LanguageVersion >= LanguageVersion.CSharp11;
        bool net7 = csharp.PreprocessorSymbolNames.Contains("NET7_0_OR_GREATER", StringComparer.Ordinal);
        bool nullableAttributes = csharp.PreprocessorSymbolNames.Any(symbol =>
            symbol is "NETSTANDARD2_1_OR_GREATER" or "NETCOREAPP3_0_OR_GREATER" or "NET6_0_OR_GREATER");
        return new CompilationFacts(
            csharp11,
            csharp11 && net7,
            csharp11 && net7,
            nullableAttributes,
            csharp.PreprocessorSymbolNames.Contains("NET6_0_OR_GREATER", StringComparer.Ordinal),
            csharp.LanguageVersion >= LanguageVersion.CSharp10);
    }
}
