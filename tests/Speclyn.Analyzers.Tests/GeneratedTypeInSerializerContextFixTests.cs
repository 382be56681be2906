using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.GeneratedTypeInSerializerContextAnalyzer, Speclyn.CodeFixes.GeneratedTypeInSerializerContextCodeFix>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC3003: what the fix writes, with the generator of System.Text.Json in the loop.</summary>
public class GeneratedTypeInSerializerContextFixTests
{
    private const string Options = """
            private static JsonSerializerOptions? _combinedOptions;

            /// <summary>The options of this context, with generated types among those that they serve.</summary>
            public static JsonSerializerOptions CombinedOptions => _combinedOptions ??= new JsonSerializerOptions(Default.Options)
            {
                TypeInfoResolver = JsonTypeInfoResolver.Combine(OrdersJsonTypeInfoResolver.Default, Default),
            };

        """;

    private const string Combined = """
        /// <summary>What the program writes.</summary>
        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
        [JsonSerializable(typeof(Settings))]
        public partial class AppContext : JsonSerializerContext
        {

        """ + Options + """
        }
        """;

    [Fact]
    public Task Context_without_a_body() => Fix(
        """
        /// <summary>What the program writes.</summary>
        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
        [JsonSerializable(typeof(Settings))]
        [JsonSerializable([|typeof(Line)|])]
        public partial class AppContext : JsonSerializerContext;
        """,
        Combined);

    [Fact]
    public Task Context_with_an_empty_body() => Fix(
        """
        /// <summary>What the program writes.</summary>
        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
        [JsonSerializable([|typeof(Status)|]), JsonSerializable(typeof(Settings))]
        public partial class AppContext : JsonSerializerContext { }
        """,
        Combined);

    [Fact]
    public Task Context_with_members() => Fix(
        """
        [JsonSerializable(typeof(Settings)), JsonSerializable([|typeof(Line)|]), JsonSerializable([|typeof(Status)|])]
        [JsonSerializable([|typeof(Telnyx.Assistants.VoiceSettings)|])]
        public partial class AppContext : JsonSerializerContext
        {
            public static int Count { get; set; }
        }
        """,
        """
        [JsonSerializable(typeof(Settings))]
        public partial class AppContext : JsonSerializerContext
        {
            public static int Count { get; set; }


        """ + Options.Replace("Combine(", "Combine(Telnyx.Assistants.TelnyxAssistantsJsonTypeInfoResolver.Default, ") + """
        }
        """,
        iterations: 3,
        fixedAll:
        """
        [JsonSerializable(typeof(Settings))]
        public partial class AppContext : JsonSerializerContext
        {
            public static int Count { get; set; }


        """ + Options.Replace(", Default)", ", Telnyx.Assistants.TelnyxAssistantsJsonTypeInfoResolver.Default, Default)") + """
        }
        """);

    // Without attributes the generator leaves the context alone.
    [Fact]
    public Task Context_of_generated_types_alone() => NoFix(
        """
        [JsonSerializable([|typeof(Line)|])]
        [JsonSerializable([|typeof(Status)|])]
        public partial class AppContext : JsonSerializerContext;
        """);

    [Fact]
    public Task Context_that_has_such_a_member() => NoFix(
        """
        [JsonSerializable(typeof(Settings))]
        [JsonSerializable([|typeof(Line)|])]
        public partial class AppContext : JsonSerializerContext
        {
            public static int CombinedOptions { get; set; }
        }
        """);

    [Fact]
    public void Fixed_context_serializes_both()
    {
        const string Program = """

            public static class Program
            {
                public static string Write() =>
                    JsonSerializer.Serialize(new Settings { BaseName = "a" }, AppContext.CombinedOptions)
                    + JsonSerializer.Serialize(new Line { Count = 2 }, AppContext.CombinedOptions);
            }
            """;
        Compilation compilation = GeneratedApi.Generate("Consumer", SerializerGenerator.Reference, CSharpSyntaxTree.ParseText(With(Combined + Program), GeneratedApi.ParseOptions(LanguageVersion.Latest)));
        var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var context = new AssemblyLoadContext(nameof(Fixed_context_serializes_both), isCollectible: true);
        MethodInfo write = context.LoadFromStream(image).GetType("Program")!.GetMethod("Write")!;
        Assert.Equal("""{"base_name":"a"}{"count":2}""", write.Invoke(null, null));
        context.Unload();
    }

    private static Task Fix(string before, string after, int? iterations = null, string? fixedAll = null) =>
        Verify.Fix(With(before), With(after), fixedAll: fixedAll is null ? null : With(fixedAll), iterations: iterations, inTheLoop: true, generator: SerializerGenerator.Reference);

    private static Task NoFix(string source) => Verify.NoFix(With(source), inTheLoop: true, generator: SerializerGenerator.Reference);

    private static string With(string context) => """
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using Shop;

        public class Settings { public string? BaseName { get; set; } }

        """ + context + "\n";
}
