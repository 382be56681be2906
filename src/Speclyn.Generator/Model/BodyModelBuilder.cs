using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Emit;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>Decides how request bodies are sent, and gives them C# types.</summary>
internal sealed class BodyModelBuilder(SpecSettings settings, TypeModelBuilder types, string fileTypeName, List<DocumentProblem> problems)
{
    private const string AnyBytes = "application/octet-stream";

    // What a type can say most of comes first.
    private static readonly BodyKind[] Preference = [BodyKind.Json, BodyKind.Multipart, BodyKind.Form, BodyKind.Text, BodyKind.Stream];

    /// <summary>The body of an operation; null when it has none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">Its C# name.</param>
    /// <param name="locals">The names in its method.</param>
    public BodyModel? Build(Operation operation, string name, NameScope locals)
    {
        if (operation.RequestBody is not { Content.Count: > 0 } body)
        {
            return null;
        }

        (MediaType Media, BodyKind Kind)[] contents = [.. body.Content.Select(media => (media, KindOf(media)))];
        BodyKind kind = Preference.First(candidate => contents.Any(content => content.Kind == candidate));
        MediaType chosen = contents.First(content => content.Kind == kind).Media;
        ReportOthers(operation, contents, kind, chosen);
        return kind switch
        {
            BodyKind.Multipart => new BodyModel(kind, "", null, chosen.Name, body.Required, body.Description)
            {
                Parts = Parts(chosen, body, name, locals),
            },
            BodyKind.Stream => Stream(body, contents, locals),
            BodyKind.Text => new BodyModel(kind, locals.Take("body"), TextType(operation, chosen, name), MediaTypes.Concrete(chosen.Name, "text/plain"), body.Required, body.Description),
            BodyKind.Form => new BodyModel(kind, locals.Take("body"), TypeOf(chosen, name), MediaTypes.Concrete(chosen.Name, "application/x-www-form-urlencoded"), body.Required, body.Description)
            {
                Fields = chosen.Encodings.Select(Field).OfType<FieldModel>().ToEquatableArray(),
            },
            _ => new BodyModel(kind, locals.Take("body"), TypeOf(chosen, name), MediaTypes.Concrete(chosen.Name, "application/json"), body.Required, body.Description),
        };
    }

    private static BodyKind KindOf(MediaType media)
    {
        Schema? schema = media.Schema is null ? null : TypeModelBuilder.Resolve(media.Schema).Target;
        if (IsBinary(schema))
        {
            return BodyKind.Stream;
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

    private void ReportOthers(Operation operation, (MediaType Media, BodyKind Kind)[] contents, BodyKind kind, MediaType chosen)
    {
        string label = operation.Method + " " + operation.Path;
        string[] others = contents.Where(content => kind == BodyKind.Stream ? content.Kind != kind : content.Media != chosen).Select(content => content.Media.Name).ToArray();
        if (others.Length > 0)
        {
            Report($"The request body of {label} is sent as '{chosen.Name}'; '{string.Join("', '", others)}' is left out.", chosen.Location);
        }

        // Bytes and text say all that there is to say, unless the schema says more.
        Schema? schema = chosen.Schema is null ? null : TypeModelBuilder.Resolve(chosen.Schema).Target;
        if (kind is BodyKind.Stream or BodyKind.Text && schema is { Kind: SchemaKind.Object or SchemaKind.Array or SchemaKind.Map or SchemaKind.Union })
        {
            Report($"The request body of {label} is of the content type '{chosen.Name}', which cannot be typed; it is {(kind == BodyKind.Text ? "a string" : "a stream")} that is sent as it is.", chosen.Location);
        }
    }

    private TypeRef TypeOf(MediaType media, string name) => media.Schema is null ? TypeRef.Node : types.TypeOf(media.Schema, name + "Request");

    private TypeRef TextType(Operation operation, MediaType media, string name)
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

    private BodyModel Stream(RequestBody body, (MediaType Media, BodyKind Kind)[] contents, NameScope locals)
    {
        string[] names = [.. contents.Where(content => content.Kind == BodyKind.Stream).Select(content => content.Media.Name)];
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
            if (encoding?.HasHeaders == true)
            {
                problems.Add(new DocumentProblem(ProblemKind.Unsupported, $"The headers of the part '{property.Name}' are not sent.", encoding.Location));
            }

            parts.Add(Part(property, schema, encoding, body.Required, operationName, locals));
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
                Default = TypeModelBuilder.DefaultText(property.Schema.Default ?? schema.Default),
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
