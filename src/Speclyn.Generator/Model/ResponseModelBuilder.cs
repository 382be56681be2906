using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>Says what a method makes of the responses of an operation.</summary>
internal sealed class ResponseModelBuilder(TypeModelBuilder types, List<DocumentProblem> problems)
{
    private const string AnySuccess = "2XX";
    private const string Default = "default";

    private static readonly ContentModel AnyStream = new(ContentKind.Stream, "*/*", null);

    /// <summary>The responses that the method tells apart.</summary>
    public List<ResponseModel> Build(Operation operation, string name)
    {
        bool declaresSuccess = operation.Responses.Any(IsSuccess);
        bool hasDefault = operation.Responses.Any(response => response.Status == Default);
        bool declaresRedirect = !declaresSuccess && !hasDefault && operation.Responses.Any(IsRedirect);
        var responses = new List<ResponseModel>();
        bool first = true;
        foreach (Response response in operation.Responses)
        {
            bool isSuccess = declaresSuccess ? IsSuccess(response) : declaresRedirect && IsRedirect(response);
            bool describesSuccess = isSuccess || (!declaresSuccess && response.Status == Default);
            string place = name + (describesSuccess && first ? "" : StatusNames.Of(response.Status)) + "Response";
            first &= !describesSuccess;
            ContentModel? content = declaresRedirect && isSuccess
                ? Target(operation)
                : Content(operation, response, place, describesSuccess);
            if (describesSuccess && !isSuccess)
            {
                // Without a success of its own, an operation says of all answers at once what they are.
                responses.Add(new ResponseModel(AnySuccess, content, IsSuccess: true, response.Description));
            }

            ContentModel? read = isSuccess || content?.Kind == ContentKind.Json ? content : null;
            responses.Add(new ResponseModel(response.Status, read, isSuccess, response.Description));
        }

        if (!declaresSuccess && !hasDefault)
        {
            responses.Add(new ResponseModel(AnySuccess, declaresRedirect ? Target(operation) : null, IsSuccess: true, null));
        }

        return responses;
    }

    /// <summary>The class that holds the successes when they have bodies of several types; null when one type serves.</summary>
    public ResultModel? Result(Operation operation, string name, IReadOnlyList<ResponseModel> responses)
    {
        ResponseModel[] bodies = responses.Where(response => response is { IsSuccess: true, Content: not null }).ToArray();
        if (bodies.Select(response => (response.Content!.Kind == ContentKind.Stream, response.Content.Type)).Distinct().Count() < 2)
        {
            return null;
        }

        string className = types.Names.Take(name + "Result");
        var members = new NameScope(StringComparer.Ordinal, [className, .. ReservedNames.OfResult]);
        return new ResultModel(
            className,
            operation.Method,
            operation.Path,
            bodies
                .Select(response => new ResultMemberModel(response.Status, members.Take(StatusNames.Of(response.Status)), response.Content!, response.Description))
                .ToEquatableArray());
    }

    private static bool IsSuccess(Response response) => response.Status[0] == '2';

    private static bool IsRedirect(Response response) => response.Status[0] == '3';

    // HttpClient follows redirects, so what arrives is what they lead to, of which the document says nothing.
    private static ContentModel? Target(Operation operation) => operation.Method == "GET" ? AnyStream : null;

    private ContentModel? Content(Operation operation, Response response, string place, bool isSuccess)
    {
        if (operation.Method == "HEAD" || response.Status is "204" or "205" or "304")
        {
            return null;
        }

        MediaType? chosen = response.Content.FirstOrDefault(media => MediaTypes.Essence(media.Name) == "application/json")
            ?? response.Content.FirstOrDefault(media => MediaTypes.IsJson(media.Name))
            ?? response.Content.FirstOrDefault();
        if (chosen is null)
        {
            return null;
        }

        string label = $"The response {response.Status} of {operation.Method} {operation.Path}";
        foreach (MediaType other in response.Content.Where(other => isSuccess && other != chosen && other.Schema != chosen.Schema))
        {
            Unsupported($"{label} has the content types '{chosen.Name}' and '{other.Name}'; the method asks for '{chosen.Name}'.", other.Location);
        }

        Schema? schema = chosen.Schema is null ? null : TypeModelBuilder.Resolve(chosen.Schema).Target;
        ContentKind kind = Kind(chosen.Name, schema);
        string media = MediaTypes.IsWellFormed(chosen.Name) ? MediaTypes.Essence(chosen.Name) : "*/*";
        if (kind == ContentKind.Json)
        {
            TypeRef type = schema is null || schema.Kind == SchemaKind.Any ? TypeRef.Element : types.TypeOf(chosen.Schema!, place);
            return new ContentModel(kind, MediaTypes.IsAny(media) ? "application/json" : media, type);
        }

        if (schema is not null && schema.Kind is not (SchemaKind.Any or SchemaKind.String))
        {
            string instead = isSuccess ? kind == ContentKind.Stream ? "the method returns a stream" : "the method returns its text" : "ApiException.Body is its text";
            Unsupported($"{label} has the content type '{chosen.Name}', which is not read as a type; {instead}.", chosen.Location);
        }

        return new ContentModel(kind, media, kind == ContentKind.Stream ? null : TypeRef.String);
    }

    private static ContentKind Kind(string mediaType, Schema? schema)
    {
        if (schema is { Kind: SchemaKind.String, Format: "binary" })
        {
            return ContentKind.Stream;
        }

        if (MediaTypes.IsAny(mediaType))
        {
            return schema is null ? ContentKind.Stream : schema.Kind == SchemaKind.String ? ContentKind.JsonOrText : ContentKind.Json;
        }

        return MediaTypes.IsJson(mediaType) ? ContentKind.Json
            : MediaTypes.IsText(mediaType) ? ContentKind.Text
            : ContentKind.Stream;
    }

    private void Unsupported(string message, TextLocation location) =>
        problems.Add(new DocumentProblem(ProblemKind.UnsupportedContentType, message, location));
}
