using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Emit;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>Decides how request bodies are sent, and gives them C# types.</summary>
internal sealed class BodyModelBuilder(SpecSettings settings, TypeModelBuilder types, ParameterModelBuilder parameters, string fileTypeName, List<DocumentProblem> problems)
{
    private const string AnyBytes = "application/octet-stream";

    // Lists may hold themselves.
    private const int MaxDepth = 8;

    // What a type can say most of comes first.
    private static readonly BodyKind[] Preference = [BodyKind.Json, BodyKind.Multipart, BodyKind.Form, BodyKind.JsonLines, BodyKind.JsonSequence, BodyKind.Text, BodyKind.Stream];

    /// <summary>The ways in which the body of an operation is sent, each by a method of its own, the best typed first; none when it has no body.</summary>
    public IReadOnlyList<BodyChoice> Choices(Operation operation)
    {
        if (operation.RequestBody is not { Content.Count: > 0 } body)
        {
            return [];
        }

        (MediaType Media, BodyKind Kind)[] contents = [.. body.Content.Select(media => (media, KindOf(media))).OrderBy(content => Array.IndexOf(Preference, content.Item2))];
        var choices = new List<BodyChoice>();
        var leftOut = new List<MediaType>();
        foreach ((MediaType media, BodyKind kind) in contents)
        {
            // Beside a type, text and bytes that stand for one would only be the harder way to say the same.
            bool isHarder = choices.Count > 0 && choices[0].Kind != kind && kind is BodyKind.Text or BodyKind.Stream && SaysMore(media);
            string name = choices.Count == 0 ? ContentNames.Of(media, kind) : ContentNames.Of(media, kind, choices[0].Media[0]);
            int same = choices.FindIndex(choice => choice.Name == name);
            if (isHarder)
            {
                leftOut.Add(media);
            }
            else if (same < 0)
            {
                choices.Add(new BodyChoice(kind, [media], name));
            }
            else if (kind == BodyKind.Stream)
            {
                choices[same] = choices[same] with { Media = [.. choices[same].Media, media] };
            }
            else if (!IsSame(media.Schema, choices[same].Media[0].Schema) || !IsSame(media.ItemSchema, choices[same].Media[0].ItemSchema))
            {
                leftOut.Add(media);
            }
        }

        if (choices.Count > 0)
        {
            Report(operation, choices[0], leftOut);
        }

        return choices;
    }

    /// <summary>The body of a method.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="choice">How the method sends the body.</param>
    /// <param name="name">The C# name of the method.</param>
    /// <param name="locals">The names in it.</param>
    public BodyModel Build(Operation operation, BodyChoice choice, string name, NameScope locals)
    {
        RequestBody body = operation.RequestBody!;
        MediaType media = choice.Media[0];
        BodyKind kind = choice.Kind;
        return kind switch
        {
            BodyKind.Multipart => new BodyModel(kind, "", null, media.Name, body.Required, body.Description)
            {
                Parts = Parts(media, body, name, locals),
            },
            BodyKind.JsonLines => new BodyModel(kind, locals.Take("body"), null, MediaTypes.Concrete(media.Name, "application/jsonl"), body.Required, body.Description) { Items = Items(media, name) },
            BodyKind.JsonSequence => new BodyModel(kind, locals.Take("body"), null, MediaTypes.Concrete(media.Name, "application/json-seq"), body.Required, body.Description) { Items = Items(media, name) },
            BodyKind.Stream => Stream(body, choice, locals),
            BodyKind.Text => new BodyModel(kind, locals.Take("body"), TextType(media, name), MediaTypes.Concrete(media.Name, "text/plain"), body.Required, body.Description),
            BodyKind.Form => new BodyModel(kind, locals.Take("body"), TypeOf(media, name), MediaTypes.Concrete(media.Name, "application/x-www-form-urlencoded"), body.Required, body.Description)
            {
                Fields = media.Encodings.Select(Field).OfType<FieldModel>().ToEquatableArray(),
            },
            _ => new BodyModel(kind, locals.Take("body"), TypeOf(media, name), MediaTypes.Concrete(media.Name, "application/json"), body.Required, body.Description),
        };
    }

    private static BodyKind KindOf(MediaType media)
    {
        Schema? schema = Target(media);
        if (IsBinary(schema))
        {
            return BodyKind.Stream;
        }

        // A string is all lines at once.
        if ((MediaTypes.IsJsonLines(media.Name) || MediaTypes.IsJsonSequence(media.Name)) && (media.ItemSchema is not null || schema?.Kind != SchemaKind.String))
        {
            return MediaTypes.IsJsonLines(media.Name) ? BodyKind.JsonLines : BodyKind.JsonSequence;
        }

        if (MediaTypes.IsAny(media.Name))
        {
            return schema is null ? BodyKind.Stream : schema.Kind == SchemaKind.String ? BodyKind.Text : BodyKind.Json;
        }

        bool isForm = schema?.Kind is SchemaKind.Object or SchemaKind.Map or SchemaKind.FreeFormObject or SchemaKind.Any or SchemaKind.Union;
        return MediaTypes.IsJson(media.Name) ? BodyKind.Json
            : MediaTypes.IsForm(media.Name) ? (isForm ? BodyKind.Form : BodyKind.Text)
            : MediaTypes.IsMultipartForm(media.Name) && schema?.Kind == SchemaKind.Object ? BodyKind.Multipart
            : MediaTypes.IsText(media.Name) ? BodyKind.Text
            : BodyKind.Stream;
    }

    private static bool IsBinary(Schema? schema) => schema is { Kind: SchemaKind.String, Format: "binary" };

    private static Schema? Target(MediaType media) => media.Schema is null ? null : TypeModelBuilder.Resolve(media.Schema).Target;

    /// <summary>Whether the schema says more than text or bytes can.</summary>
    private static bool SaysMore(MediaType media) => Target(media) is { Kind: SchemaKind.Object or SchemaKind.Array or SchemaKind.Map or SchemaKind.Union };

    /// <summary>Whether two schemas make the same C# type: many a document writes small ones out for each content type.</summary>
    private static bool IsSame(Schema? one, Schema? other, int depth = 0)
    {
        one = one is null ? null : TypeModelBuilder.Resolve(one).Target;
        other = other is null ? null : TypeModelBuilder.Resolve(other).Target;
        if (one is null || other is null || one == other)
        {
            return one == other;
        }

        return one.Kind == other.Kind && one.Format == other.Format && one.Enum is null && other.Enum is null && one.Kind switch
        {
            SchemaKind.Array => depth < MaxDepth && IsSame(one.Items, other.Items, depth + 1),
            SchemaKind.Map => depth < MaxDepth && IsSame(one.AdditionalProperties, other.AdditionalProperties, depth + 1),
            SchemaKind.Object or SchemaKind.Union => false,
            _ => true,
        };
    }

    private void Report(Operation operation, BodyChoice first, List<MediaType> leftOut)
    {
        string label = operation.Method + " " + operation.Path;
        MediaType media = first.Media[0];
        if (leftOut.Count > 0)
        {
            Report($"The request body of {label} is sent as '{media.Name}'; '{string.Join("', '", leftOut.Select(other => other.Name))}' is left out.", media.Location);
        }

        if (first.Kind is BodyKind.Stream or BodyKind.Text && SaysMore(media))
        {
            Report($"The request body of {label} is of the content type '{media.Name}', which cannot be typed; it is {(first.Kind == BodyKind.Text ? "a string" : "a stream")} that is sent as it is.", media.Location);
        }
    }

    private TypeRef TypeOf(MediaType media, string name) => media.Schema is null ? TypeRef.Node : types.TypeOf(media.Schema, name + "Request");

    /// <summary>The array of the items. Before 3.2 a document could describe them only in the place of the whole.</summary>
    private TypeRef Items(MediaType media, string name)
    {
        Schema? item = media.ItemSchema ?? (Target(media) is { Kind: SchemaKind.Array } whole ? whole.Items : media.Schema);
        TypeRef type = item is null ? TypeRef.Node : types.TypeOf(item, name + "Item");
        return new TypeRef(TypeRefKind.Array, Item: type, ItemNullable: type.Kind == TypeRefKind.Node || (item is not null && TypeModelBuilder.Resolve(item).Nullable));
    }

    private TypeRef TextType(MediaType media, string name)
    {
        bool isScalar = media.Schema is not null && MediaTypes.Essence(media.Name) == "text/plain"
            && TypeModelBuilder.Resolve(media.Schema).Target.Kind is SchemaKind.String or SchemaKind.Integer or SchemaKind.Number or SchemaKind.Boolean;
        return isScalar && TypeOf(media, name) is { } type && JsonCode.HasText(type) ? type : TypeRef.String;
    }

    private static FieldModel? Field(PropertyEncoding encoding)
    {
        if (encoding.Style is { } style)
        {
            return new FieldModel(encoding.Name, style, encoding.Explode, encoding.AllowReserved, IsJson: false);
        }

        return encoding.ContentType is { } type && MediaTypes.IsJson(type)
            ? new FieldModel(encoding.Name, ParameterStyle.Form, Explode: false, AllowReserved: false, IsJson: true)
            : null;
    }

    private static BodyModel Stream(RequestBody body, BodyChoice choice, NameScope locals)
    {
        string[] names = [.. choice.Media.Select(media => media.Name)];
        string? usual = names.Select(name => MediaTypes.Concrete(name, "")).FirstOrDefault(name => name.Length > 0)
            ?? (names.Any(MediaTypes.IsAny) ? AnyBytes : null);
        string name = locals.Take("body");
        return new BodyModel(BodyKind.Stream, name, null, usual, body.Required, body.Description)
        {
            MediaTypeName = names.Length > 1 || MediaTypes.Concrete(names[0], "").Length == 0 ? locals.Take("contentType") : null,
            MediaTypes = names.ToEquatableArray(),
        };
    }

    private EquatableArray<PartModel> Parts(MediaType media, RequestBody body, string operationName, NameScope locals)
    {
        var parts = new List<PartModel>();
        foreach (SchemaProperty property in TypeModelBuilder.Resolve(media.Schema!).Target.Properties)
        {
            (Schema schema, _) = TypeModelBuilder.Resolve(property.Schema);
            if (property.Schema.ReadOnly || schema.ReadOnly)
            {
                continue;
            }

            PropertyEncoding? encoding = media.Encodings.FirstOrDefault(candidate => candidate.Name == property.Name);
            PartModel part = Part(property, schema, encoding, body.Required, operationName, locals);
            parts.Add(encoding is null ? part : part with { Headers = parameters.Build(encoding, part.Parameter, operationName, locals) });
        }

        return parts.ToEquatableArray();
    }

    private PartModel Part(SchemaProperty property, Schema schema, PropertyEncoding? encoding, bool bodyRequired, string operationName, NameScope locals)
    {
        string? media = encoding?.ContentType?.Split(',').Select(type => MediaTypes.Concrete(type.Trim(), "")).FirstOrDefault(type => type.Length > 0);
        Schema item = schema.Kind == SchemaKind.Array && schema.Items is not null ? TypeModelBuilder.Resolve(schema.Items).Target : schema;
        bool isFile = IsFile(item, encoding?.ContentType);
        TypeRef type = !isFile ? types.TypeOf(property.Schema, operationName + Identifiers.Pascal(property.Name))
            : schema.Kind == SchemaKind.Array ? new TypeRef(TypeRefKind.Array, Item: FileType())
            : FileType();
        string? description = property.Schema.Description ?? schema.Description;
        return new PartModel(
            new ParameterModel(
                property.Name,
                locals.Take(Identifiers.Camel(property.Name)),
                ParameterPlace.Form,
                type,
                bodyRequired && property.Required,
                schema.UniqueItems,
                description)
            {
                Default = DefaultText.Of(property.Schema, schema),
                Deprecated = property.Schema.Deprecated,
                IsJson = !isFile && media is not null && MediaTypes.IsJson(media),
                Keywords = settings.Facts && !isFile ? FactKeywords.OfValue(property.Schema) : null,
                Deprecation = settings.Facts && property.Schema.Deprecated ? FactKeywords.Deprecation(property.Schema.Description) : null,
            },
            isFile,
            isFile ? media ?? AnyBytes : media);
    }

    private TypeRef FileType() => new(TypeRefKind.Class, fileTypeName);

    private static bool IsFile(Schema schema, string? contentType) =>
        IsBinary(schema)
        || (contentType is not null
            && schema.Kind is SchemaKind.String or SchemaKind.Any
            && schema is { Enum: null, Format: null }
            && contentType.Split(',').All(type => !MediaTypes.IsText(type) && !MediaTypes.IsJson(type)));

    private void Report(string message, TextLocation location) =>
        problems.Add(new DocumentProblem(ProblemKind.UnsupportedContentType, message, location));
}
