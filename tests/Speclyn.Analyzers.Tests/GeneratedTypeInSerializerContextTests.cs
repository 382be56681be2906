using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Speclyn.Analyzers.Tests.Verify<Speclyn.Analyzers.GeneratedTypeInSerializerContextAnalyzer, Speclyn.CodeFixes.GeneratedTypeInSerializerContextCodeFix>;

namespace Speclyn.Analyzers.Tests;

/// <summary>SPEC3003.</summary>
public class GeneratedTypeInSerializerContextTests
{
    private const string Move = "move the document to a project of its own";
    private const string Combine = "leave it out and combine OrdersJsonTypeInfoResolver.Default with the context by JsonTypeInfoResolver.Combine, or " + Move;

    [Fact]
    public Task Generated_types_and_what_leads_to_them() => Verify.AnalyzerInTheLoop(
        With(
            """
            [JsonSerializable([|typeof(Line)|])]
            [JsonSerializable([|typeof(Status)|], TypeInfoPropertyName = "S")]
            [JsonSerializable([|typeof(Status?)|])]
            [JsonSerializable([|typeof(EventKind)|])]
            [JsonSerializable([|typeof(Optional<int>)|])]
            [JsonSerializable([|typeof(IReadOnlyList<SchemaViolation>)|])]
            [JsonSerializable([|typeof(Line[])|])]
            [JsonSerializable([|typeof(List<Dictionary<string, Line>>)|])]
            [JsonSerializable([|typeof(ByProperty)|])]
            [JsonSerializable([|typeof(ByField)|])]
            [JsonSerializable([|typeof(ByConstructor)|])]
            [JsonSerializable([|typeof(ByIncluded)|])]
            [JsonSerializable([|typeof(Ignored)|])]
            [JsonSerializable([|typeof(ByBase)|])]
            [JsonSerializable([|typeof(ByDerived)|])]
            [JsonSerializable([|typeof(Generic<Line>)|])]
            [JsonSerializable([|typeof(Lines)|])]
            [JsonSerializable([|typeof(Deep)|])]
            [JsonSerializable([|typeof(Record)|])]
            """));

    [Fact]
    public Task Types_that_lead_to_none() => Verify.AnalyzerInTheLoop(
        With(
            """
            [JsonSerializable(typeof(string))]
            [JsonSerializable(typeof(List<Dictionary<string, int?>>))]
            [JsonSerializable(typeof(Circle))]
            [JsonSerializable(typeof(Growing<int>))]
            [JsonSerializable(typeof(Generic<int>))]
            [JsonSerializable(typeof(Converted))]
            [JsonSerializable(typeof(Hidden))]
            """));

    [Fact]
    public Task No_fix_for_types_that_the_resolver_does_not_serve() => Verify.NoFix(
        With(
            """
            [JsonSerializable(typeof(string))]
            [JsonSerializable([|typeof(HashSet<Line>)|])]
            [JsonSerializable([|typeof(ByProperty)|])]
            """),
        inTheLoop: true);

    [Fact]
    public Task Generated_types_of_a_library() => Verify.Analyzer(With(
        """
        [JsonSerializable(typeof(Line))]
        [JsonSerializable(typeof(Lines))]
        [JsonSerializable(typeof(ByProperty))]
        """));

    [Fact]
    public Task Attributes_of_other_classes() => Verify.AnalyzerInTheLoop(
        """
        using System;
        using Shop;

        [JsonSerializable(typeof(Line))]
        class C { }

        class JsonSerializableAttribute : Attribute
        {
            public JsonSerializableAttribute(Type type) { }
        }
        """);

    [Fact]
    public Task Messages() => Verify.AnalyzerInTheLoop(
        With(
            """
            [JsonSerializable({|#0:typeof(Line)|})]
            [JsonSerializable({|#1:typeof(List<Line>)|})]
            [JsonSerializable({|#2:typeof(HashSet<Line>)|})]
            [JsonSerializable({|#3:typeof(Deep)|})]
            [JsonSerializable({|#4:typeof(EventKind)|})]
            """),
        Message(0, "Line", "it is generated here", Combine),
        Message(1, "List<Line>", "Line is generated here", Combine),
        Message(2, "HashSet<Line>", "Line is generated here", Move),
        Message(3, "Deep", "Deep.Inner.Line leads to Line, which is generated here", Move),
        Message(4, "EventKind", "it is generated here", Move));

    private static DiagnosticResult Message(int location, params object[] arguments) =>
        new DiagnosticResult(Descriptors.GeneratedTypeInSerializerContext).WithLocation(location).WithMessage(Descriptors.Message(Descriptors.GeneratedTypeInSerializerContext, arguments));

    private static string With(string attributes) => """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using Shop;

        public class ByProperty { public Line? Line { get; set; } }
        public class ByField { public Status Status; }
        public class ByConstructor { public ByConstructor(Line line) { } }
        public class ByIncluded { [JsonInclude] internal Line? Line { get; set; } }
        public class Ignored { [JsonIgnore] public Line? Line { get; set; } }
        public class ByBase : ByProperty { }
        [JsonDerivedType(typeof(ByBase))] public class ByDerived { }
        public class Generic<T> { public int Count { get; set; } }
        public class Lines : List<Line> { }
        public class Deep { public Dictionary<string, ByProperty>? Inner { get; set; } }
        public record Record(IReadOnlyList<Receipt> Receipts);

        public class Circle { public Circle? Next { get; set; } public List<Circle>? All { get; set; } }
        public class Growing<T> { public Growing<List<T>>? Next { get; set; } }
        [JsonConverter(typeof(Converter))] public class Converted { public Line? Line { get; set; } }
        public class Hidden { private Line? Line { get; set; } public static Line? Shared { get; set; } public Line? M() => Line; }

        public class Converter : JsonConverter<Converted>
        {
            public override Converted? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;

            public override void Write(Utf8JsonWriter writer, Converted value, JsonSerializerOptions options) { }
        }

        """ + attributes + """

        public partial class Context : JsonSerializerContext
        {
            public Context() : base(null) { }

            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

            public override JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """;
}
