using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Testing.Documents;

/// <summary>
/// C# that makes the objects of a document's requests and calls its operations: once with all that the schema asks for, and once without each thing.
/// Values come from <c>Any</c>, of which nothing is known. Written from the schemas, not from the facts in the generated code.
/// </summary>
public static class ObjectStatements
{
    private const int MostMissing = 3;

    /// <summary>The statements for the classes that requests carry, and for the operations.</summary>
    public static IEnumerable<CodeStatement> Of(DocumentUnderTest document)
    {
        var shapes = new Dictionary<INamedTypeSymbol, Shape>(SymbolEqualityComparer.Default);
        foreach ((INamedTypeSymbol type, string pointer) in CodeStatements.Schemas(document))
        {
            if (CodeStatements.Flag(CodeStatements.Attribute(type, CodeStatements.SchemaAttribute)!, "InRequest")
                && document.Schemas.TryGetValue(pointer, out Schema? schema)
                && schema.Kind == SchemaKind.Object)
            {
                shapes.Add(type, new Shape(type, schema));
            }
        }

        return shapes.Values.SelectMany(OfObject).Concat(
            from client in CodeStatements.Classes(document.Run.Compilation.Assembly.GlobalNamespace)
            from method in client.GetMembers().OfType<IMethodSymbol>()
            where CodeStatements.Attribute(method, "OpenApiOperationAttribute") is not null
            from statement in OfOperation(client, method, shapes)
            select statement);
    }

    private static IEnumerable<CodeStatement> OfObject(Shape shape)
    {
        CodeStatement Statement(IEnumerable<string> members, string? keyword, string? id, params (string Name, string Text)[] constants) =>
            new(shape.Create(members, constants) + ".ToJson();", 0, shape.Head.Length, keyword, id);

        // What is not known may be null, and then it is not there.
        (string Name, string Text)[] Some(IEnumerable<string> names) => [.. names.Select(name => (name, "a"))];

        yield return Statement(shape.Complete, null, null);
        foreach (string name in shape.Required.Take(MostMissing))
        {
            yield return Statement(shape.Complete.Where(other => other != name), "required", "SPEC2001");
        }

        if (shape.Required.Count == 0 && shape.IsEmpty && shape.MinProperties > 0)
        {
            yield return Statement([], "minProperties", "SPEC2005");
        }

        foreach (DocumentNode condition in shape.Conditions)
        {
            foreach (string keyword in new[] { "oneOf", "anyOf" }.Where(keyword => ObjectConditions.IsChecked(condition, keyword)))
            {
                string[][] groups = [.. condition[keyword]!.Items.Select(item => Names(item["required"]))];
                string[] own = [.. groups.SelectMany(group => group)];
                if (!own.All(shape.Has) || own.Any(shape.Required.Contains))
                {
                    continue;
                }

                yield return Statement(shape.Complete.Except(own), keyword, keyword == "oneOf" ? "SPEC2003" : "SPEC2005");
                if (keyword == "oneOf" && groups.Length > 1 && own.All(shape.IsText))
                {
                    yield return Statement(shape.Complete.Union(groups[0]).Union(groups[1]), keyword, "SPEC2003", Some(groups[0].Union(groups[1])));
                }
            }

            foreach ((string name, string[] others) in Dependencies(condition))
            {
                foreach (string missing in others.Where(other => shape.IsText(name) && shape.Has(other) && !shape.Required.Contains(other) && other != name).Take(1))
                {
                    yield return Statement(shape.Close(shape.Complete.Append(name)), null, null);
                    yield return Statement(shape.Close(shape.Complete.Append(name)).Where(other => other != missing), "dependentRequired", "SPEC2002", Some([name]));
                }
            }

            if (ObjectConditions.IsChecked(condition, "if") && Match(condition["if"]!) is { } match && shape.IsText(match.Name))
            {
                foreach (string missing in Names(condition["then"]?["required"]).Where(other => shape.Has(other) && !shape.Required.Contains(other)).Take(1))
                {
                    yield return Statement(shape.Complete.Append(match.Name), null, null, match);
                    yield return Statement(shape.Complete.Append(match.Name).Where(other => other != missing), "if", "SPEC2002", match);
                }
            }
        }
    }

    private static IEnumerable<CodeStatement> OfOperation(INamedTypeSymbol client, IMethodSymbol method, Dictionary<INamedTypeSymbol, Shape> shapes)
    {
        IParameterSymbol[] parameters = [.. method.Parameters.Where(parameter => !parameter.IsOptional)];
        string head = $"{Any(client)}.{method.Name}(";
        if (method.IsGenericMethod || parameters.Any(parameter => parameter.RefKind != RefKind.None))
        {
            yield break;
        }

        CodeStatement Statement(IParameterSymbol varied, string argument, int start, int length, string? keyword, string? id)
        {
            string before = string.Concat(parameters.TakeWhile(parameter => !SymbolEqualityComparer.Default.Equals(parameter, varied)).Select(parameter => Any(parameter.Type) + ", "));
            string after = string.Concat(parameters.SkipWhile(parameter => !SymbolEqualityComparer.Default.Equals(parameter, varied)).Skip(1).Select(parameter => ", " + Any(parameter.Type)));
            return new CodeStatement(head + before + argument + after + ");", head.Length + before.Length + start, length, keyword, id);
        }

        foreach (IParameterSymbol parameter in parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String
                && CodeStatements.Attribute(parameter, "OpenApiParameterAttribute")?.ConstructorArguments[1].Value is "path")
            {
                yield return Statement(parameter, "\"..\"", 0, 4, "path", "SPEC1009");
            }
            else if (parameter.Type is INamedTypeSymbol body && shapes.TryGetValue(body, out Shape? shape))
            {
                yield return Statement(parameter, shape.Create(shape.Complete), 0, 0, null, null);
                foreach (string name in shape.ReadOnly.Take(1))
                {
                    string creation = shape.Create(shape.Complete.Append(name));
                    string property = shape.PropertyOf(name);
                    yield return Statement(parameter, creation, creation.LastIndexOf(property + " = ", StringComparison.Ordinal), property.Length, "readOnly", "SPEC2004");
                }
            }
        }
    }

    private static string Any(ITypeSymbol type) => $"Any<{Display(type)}>()";

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string[] Names(DocumentNode? list) => list is null ? [] : [.. list.Items.Select(item => item.Text)];

    private static IEnumerable<(string Name, string[] Others)> Dependencies(DocumentNode condition) =>
        from keyword in new[] { "dependentRequired", "dependentSchemas", "dependencies" }
        where ObjectConditions.IsChecked(condition, keyword)
        from member in condition[keyword]!.Members
        select (member.Name, Names(member.Value["required"] ?? member.Value));

    /// <summary>A text by which a condition on one member holds; null for any other condition.</summary>
    private static (string Name, string Text)? Match(DocumentNode condition)
    {
        if (condition["properties"] is not { Members: [var member] } || condition.Members.Any(other => other.Name is not ("properties" or "required")))
        {
            return null;
        }

        string? value = member.Value switch
        {
            { Members: [{ Name: "const", Value: { Kind: NodeKind.String } only }] } => only.Text,
            { Members: [{ Name: "enum", Value: { Items: [{ Kind: NodeKind.String } first, ..] } }] } => first.Text,
            var other when other["pattern"] is { } pattern && other.Members.All(keyword => keyword.Name is "pattern" or "type") => RegexSampler.Sample(pattern.Text, 0, 40, new Random(20_261_130)),
            _ => null,
        };
        return value is null || Names(condition["required"]).Any(name => name != member.Name) ? null : (member.Name, value);
    }

    /// <summary>A class and what its schema asks of its members.</summary>
    private sealed class Shape
    {
        private readonly INamedTypeSymbol _type;
        private readonly Dictionary<string, IPropertySymbol> _properties = [];

        public Shape(INamedTypeSymbol type, Schema schema)
        {
            _type = type;
            Conditions = schema.Conditions;
            MinProperties = schema.Constraints?.MinProperties ?? 0;
            var initialized = new HashSet<string>();
            for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
            {
                foreach (IPropertySymbol property in level.GetMembers().OfType<IPropertySymbol>())
                {
                    if (CodeStatements.Attribute(property, "OpenApiPropertyAttribute") is { } fact && _properties.TryAdd((string)fact.ConstructorArguments[0].Value!, property))
                    {
                        // What a class sets itself is no matter for those who create it.
                        initialized.UnionWith(CodeStatements.Flag(fact, "Initialized") ? [(string)fact.ConstructorArguments[0].Value!] : []);
                    }
                }
            }

            IsEmpty = initialized.Count == 0;
            SchemaProperty[] properties = [.. schema.Properties.Where(property => _properties.ContainsKey(property.Name) && !initialized.Contains(property.Name))];
            ReadOnly = [.. properties.Where(IsReadOnly).Select(property => property.Name)];
            Required = [.. properties.Where(property => property.Required && !IsReadOnly(property) && !property.Schema.AllowsNull() && property.Schema.Resolved().Kind != SchemaKind.Any).Select(property => property.Name)];
            IEnumerable<string> chosen = Conditions.SelectMany(condition => new[] { "oneOf", "anyOf" }
                .Where(keyword => ObjectConditions.IsChecked(condition, keyword))
                .SelectMany(keyword => Names(condition[keyword]!.Items[0]["required"])));
            IEnumerable<string> conditional = Conditions.Where(condition => ObjectConditions.IsChecked(condition, "if"))
                .SelectMany(condition => Names(condition["then"]?["required"]).Concat(Names(condition["else"]?["required"])));
            IReadOnlyList<string> asked = Close(Required.Concat(chosen).Concat(conditional));
            Complete = Close(asked.Concat(properties.Where(property => !IsReadOnly(property)).Select(property => property.Name).Except(asked).Take(MinProperties - asked.Count)));
        }

        public IReadOnlyList<DocumentNode> Conditions { get; }

        public int MinProperties { get; }

        public bool IsEmpty { get; }

        public IReadOnlyList<string> Required { get; }

        public IReadOnlyList<string> ReadOnly { get; }

        /// <summary>Members with which an object is complete.</summary>
        public IReadOnlyList<string> Complete { get; }

        public string Head => "new " + Display(_type);

        public bool Has(string name) => _properties.ContainsKey(name);

        public bool IsText(string name) => Has(name)
            && Plain(_properties[name].Type) is var type
            && (type.SpecialType == SpecialType.System_String || CodeStatements.Attribute(type, "OpenApiEnumAttribute") is not null);

        public string PropertyOf(string name) => _properties[name].Name;

        /// <summary>With what others of them require.</summary>
        public IReadOnlyList<string> Close(IEnumerable<string> names)
        {
            List<string> all = [.. names.Where(Has).Distinct()];
            for (int i = 0; i < all.Count; i++)
            {
                all.AddRange(Conditions.SelectMany(Dependencies).Where(dependency => dependency.Name == all[i]).SelectMany(dependency => dependency.Others).Where(Has).Except(all).ToArray());
            }

            return all;
        }

        /// <summary>Creates an object with the members, some of which have a constant.</summary>
        public string Create(IEnumerable<string> members, params (string Name, string Text)[] constants)
        {
            string Value(string name) => constants.FirstOrDefault(constant => constant.Name == name).Text is { } text
                ? SymbolDisplay.FormatLiteral(text, quote: true)
                : Any(_properties[name].Type);
            return $"{Head} {{ {string.Join(", ", members.Distinct().Select(name => $"{PropertyOf(name)} = {Value(name)}"))} }}";
        }

        private static ITypeSymbol Plain(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Nullable", TypeArguments: [var inner] } ? inner : type;

        private static bool IsReadOnly(SchemaProperty property) => property.Schema.Chain().Any(link => link.ReadOnly);
    }
}
