using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Emit;
using Speclyn.Generator.Inputs;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>Gives the parameters of operations C# names and types.</summary>
internal sealed class ParameterModelBuilder(SpecSettings settings, TypeModelBuilder types, List<DocumentProblem> problems)
{
    private readonly TextCache _camelNames = new(Identifiers.Camel);
    private readonly TextCache _keywords = new(static keywords => keywords);

    /// <summary>The parameters of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">Its C# name.</param>
    /// <param name="locals">The names in its method.</param>
    public EquatableArray<ParameterModel> Build(Operation operation, string name, NameScope locals) =>
        operation.Parameters.Select(parameter => Build(parameter, PlaceOf(parameter.In), _camelNames.Of(parameter.Name), name, locals)).ToEquatableArray();

    /// <summary>The headers of a part of a form.</summary>
    /// <param name="encoding">How the part is sent.</param>
    /// <param name="part">The part.</param>
    /// <param name="name">The C# name of the operation.</param>
    /// <param name="locals">The names in its method.</param>
    public EquatableArray<ParameterModel> Build(PropertyEncoding encoding, ParameterModel part, string name, NameScope locals) =>
        encoding.Headers.Select(header =>
        {
            string wanted = Identifiers.Camel(encoding.Name).TrimStart('@') + Identifiers.Pascal(header.Name);
            ParameterModel parameter = Build(header, ParameterPlace.PartHeader, wanted, name + Identifiers.Pascal(encoding.Name), locals);
            return parameter with { Required = part.Required && parameter.Required };
        }).ToEquatableArray();

    private ParameterModel Build(Parameter parameter, ParameterPlace place, string wanted, string operationName, NameScope locals)
    {
        TypeRef type = TypeOf(parameter, operationName);
        ReportNested(parameter);
        (Schema target, _) = TypeModelBuilder.Resolve(parameter.Schema);
        return new ParameterModel(
            parameter.Name,
            LocalName(parameter, wanted, locals),
            place,
            type,
            parameter.Required,
            target.UniqueItems,
            parameter.Description ?? parameter.Schema.Description)
        {
            Style = parameter.Style,
            Explode = parameter.Explode,
            AllowReserved = parameter.AllowReserved,
            IsJson = parameter.MediaType is { } media && MediaTypes.IsJson(media),
            Default = DefaultText.Of(parameter.Schema, target),
            Deprecated = parameter.Deprecated,
            Keywords = settings.Facts && FactKeywords.OfValue(parameter.Schema) is { } keywords ? _keywords.Of(keywords) : null,
            Deprecation = settings.Facts && parameter.Deprecated ? FactKeywords.Deprecation(parameter.Description) : null,
        };
    }

    private static ParameterPlace PlaceOf(ParameterLocation location) => location switch
    {
        ParameterLocation.Path => ParameterPlace.Path,
        ParameterLocation.Query => ParameterPlace.Query,
        ParameterLocation.Header => ParameterPlace.Header,
        ParameterLocation.Cookie => ParameterPlace.Cookie,
        _ => ParameterPlace.QueryString,
    };

    private string LocalName(Parameter parameter, string wanted, NameScope locals)
    {
        string name = locals.Take(wanted);
        if (name != wanted)
        {
            problems.Add(new DocumentProblem(
                ProblemKind.CollidingName,
                $"The parameter '{parameter.Name}' would be called '{wanted}' like something else in its method; it is called '{name}'.",
                parameter.Location));
        }

        return name;
    }

    private TypeRef TypeOf(Parameter parameter, string operationName)
    {
        TypeRef type = types.TypeOf(parameter.Schema, types.NeedsPlace(parameter.Schema) ? operationName + Identifiers.Pascal(parameter.Name) : "");
        if (parameter.MediaType is not { } media || MediaTypes.IsJson(media) || JsonCode.HasText(type)
            || (parameter.In == ParameterLocation.QueryString && MediaTypes.IsForm(media)))
        {
            return type;
        }

        problems.Add(new DocumentProblem(
            ProblemKind.UnsupportedContentType,
            $"The parameter '{parameter.Name}' is of the content type '{media}', which cannot be typed; it is a string that is sent as it is.",
            parameter.Location));
        return TypeRef.String;
    }

    // OpenAPI leaves open how a style spells what stands inside of an array or object.
    private void ReportNested(Parameter parameter)
    {
        (Schema schema, _) = TypeModelBuilder.Resolve(parameter.Schema);
        if (parameter.MediaType is null
            && (IsNested(schema.Items) || IsNested(schema.AdditionalProperties) || schema.Properties.Any(property => IsNested(property.Schema))))
        {
            string spelling = parameter.Style == ParameterStyle.DeepObject ? $"{parameter.Name}[member][0]" : "JSON";
            problems.Add(new DocumentProblem(
                ProblemKind.Unsupported,
                $"OpenAPI does not say how arrays and objects inside of the parameter '{parameter.Name}' are spelt; they are sent as {spelling}.",
                parameter.Location));
        }
    }

    private static bool IsNested(Schema? schema) =>
        schema is not null && TypeModelBuilder.Resolve(schema).Target.Kind is SchemaKind.Array or SchemaKind.Map or SchemaKind.Object or SchemaKind.FreeFormObject;
}
