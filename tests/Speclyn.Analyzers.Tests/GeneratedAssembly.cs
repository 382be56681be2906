using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Speclyn.Analyzers.Tests;

/// <summary>The generated API, compiled to a reference assembly: what a project sees of a library that holds it.</summary>
internal static class GeneratedAssembly
{
    private static readonly Lazy<MetadataReference> Compiled = new(Compile);

    public static MetadataReference Reference => Compiled.Value;

    private static MetadataReference Compile()
    {
        ImmutableArray<MetadataReference> references = TestReferences.Net10.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();
        var compilation = CSharpCompilation.Create(
            "GeneratedApi",
            GeneratedSources.Names.Select(name => CSharpSyntaxTree.ParseText(GeneratedSources.Text(name), new CSharpParseOptions(LanguageVersion.CSharp9))),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
        }

        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
