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

    /// <summary>
    /// The methods of an operation: one, or two when a success comes both at once and as a sequence of items.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request half of the methods.</param>
    /// <param name="methods">The names of the client's methods.</param>
    public IEnumerable<OperationModel> Methods(Operation operation, OperationModel request, MethodNames methods)
    {
        if (Headers(operation, request.Name) is { } headers)
        {
            request = request with { Headers = headers };
        }

        (bool hasSequence, bool hasOther) = Sequences(operation);
        if (!hasSequence || hasOther)
        {
            yield return Method(operation, request, asSequence: false, methods.Take(operation, request.Name));
        }

        if (hasSequence)
        {
            string ending = hasOther ? "Stream" : "";
            yield return Method(operation, request, asSequence: true, methods.Take(operation, request.Name + ending)) with { Ending = ending };
        }
    }

    /// <summary>Whether the successes are sequences of items, and whether they are anything else.</summary>
    private static (bool HasSequence, bool HasOther) Sequences(Operation operation)
    {
        bool declaresSuccess = operation.Responses.Any(IsSuccess);
        bool hasSequence = false;
        bool hasOther = false;
        foreach (Response response in operation.Responses)
        {
            if (declaresSuccess ? IsSuccess(response) : response.Status == Default)
            {
                foreach (MediaType media in response.Content)
                {
                    bool isSequence = MediaTypes.IsSequence(media.Name);
                    hasSequence |= isSequence;
                    hasOther |= !isSequence;
                }
            }
        }

        return (hasSequence, hasOther);
    }

    /// <summary>The headers of the successes.</summary>
    private HeadersModel? Headers(Operation operation, string name)
    {
        if (!operation.Responses.Any(response => response.Headers.Count > 0))
        {
            return null;
        }

        // What browsers ask for says nothing to a program.
        ResponseHeader[] declared = operation.Responses
            .Where(response => IsSuccess(response) || IsRedirect(response) || response.Status == Default)
            .SelectMany(response => response.Headers)
            .Where(header => !header.Name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase))
            .GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.First())
            .ToArray();
        if (declared.Length == 0)
        {
            return null;
        }

        string className = types.Names.Take(name + "Headers");
        var members = new NameScope(StringComparer.Ordinal, [className, .. ReservedNames.OfHeaders]);
        return new HeadersModel(
            className,
            operation.Method,
            operation.Path,
            declared.Select(header => Header(header, name, members)).ToEquatableArray());
    }

    private HeaderModel Header(ResponseHeader header, string operationName, NameScope members)
    {
        string name = members.Take(Identifiers.Pascal(header.Name));
        Schema? schema = header.Schema is null ? null : TypeModelBuilder.Resolve(header.Schema).Target;
        Schema? item = schema is { Kind: SchemaKind.Array, Items: { } items } ? TypeModelBuilder.Resolve(items).Target : schema;
        if (item is null || item.Kind is not (SchemaKind.String or SchemaKind.Integer or SchemaKind.Number or SchemaKind.Boolean)
            || (item.Enum is not null && EnumValues.TypeOf(item) is null))
        {
            return new HeaderModel(header.Name, name, TypeRef.String, TypeRef.String, header.Description);
        }

        TypeRef type = types.TypeOf(header.Schema!, operationName + Identifiers.Pascal(header.Name));

        // What stands between two commas is never null.
        type = type.Kind == TypeRefKind.Array ? type with { ItemNullable = false } : type;
        return new HeaderModel(header.Name, name, type, EnumValues.TypeOf(item) ?? type.Item ?? type, header.Description);
    }

    private OperationModel Method(Operation operation, OperationModel request, bool asSequence, string methodName)
    {
        List<ResponseModel> responses = Responses(operation, request.Name, asSequence);
        return request with
        {
            Name = methodName,
            Responses = responses.ToEquatableArray(),
            Result = Result(operation, request.Name, responses),
        };
    }

    private List<ResponseModel> Responses(Operation operation, string name, bool asSequence)
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
            string ending = describesSuccess && first ? "" : StatusNames.Of(response.Status);
            first &= !describesSuccess;
            ContentModel? content = declaresRedirect && isSuccess
                ? Target(operation)
                : Content(operation, response, name, ending, describesSuccess, asSequence);
            if (describesSuccess && !isSuccess)
            {
                // Without a success of its own, an operation says of all answers at once what they are.
                responses.Add(new ResponseModel(AnySuccess, content, IsSuccess: true, response.Description));
            }

            // What another method returns is none of this one's successes.
            isSuccess &= content is not null || response.Content.Count == 0 || HasNoBody(operation, response) || !declaresSuccess;
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
    private ResultModel? Result(Operation operation, string name, IReadOnlyList<ResponseModel> responses)
    {
        ResponseModel[] bodies = responses.Where(response => response is { IsSuccess: true, Content.IsSequence: false }).ToArray();
        if (bodies.Length < 2 || bodies.Select(response => (response.Content?.Kind == ContentKind.Stream, response.Content?.Type)).Distinct().Count() < 2)
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
                .Select(response => new ResultMemberModel(response.Status, members.Take(StatusNames.Of(response.Status)), response.Content!.Value, response.Description))
                .ToEquatableArray());
    }

    private static bool IsSuccess(Response response) => response.Status[0] == '2';

    private static bool IsRedirect(Response response) => response.Status[0] == '3';

    // HttpClient follows redirects, so what arrives is what they lead to, of which the document says nothing.
    private static ContentModel? Target(Operation operation) => operation.Method == "GET" ? AnyStream : null;

    private static bool HasNoBody(Operation operation, Response response) =>
        operation.Method == "HEAD" || response.Status is "204" or "205" or "304";

    /// <summary>The body that a method reads: JSON before anything else.</summary>
    private static MediaType? Chosen(Response response, bool isSuccess, bool asSequence)
    {
        MediaType? chosen = null;
        int best = -1;
        foreach (MediaType media in response.Content)
        {
            if (!isSuccess || MediaTypes.IsSequence(media.Name) == asSequence)
            {
                int rank = MediaTypes.Essence(media.Name) == "application/json" ? 2 : MediaTypes.IsJson(media.Name) ? 1 : 0;
                if (rank > best)
                {
                    (chosen, best) = (media, rank);
                }
            }
        }

        return chosen;
    }

    private ContentModel? Content(Operation operation, Response response, string name, string ending, bool isSuccess, bool asSequence)
    {
        if (HasNoBody(operation, response))
        {
            return null;
        }

        if (Chosen(response, isSuccess, asSequence) is not { } chosen)
        {
            return null;
        }

        foreach (MediaType other in response.Content)
        {
            if (isSuccess && MediaTypes.IsSequence(other.Name) == asSequence && other != chosen && other.Schema != chosen.Schema)
            {
                Unsupported($"{Label(operation, response)} has the content types '{chosen.Name}' and '{other.Name}'; the method asks for '{chosen.Name}'.", other.Location);
            }
        }

        if (isSuccess && asSequence)
        {
            return Sequence(chosen, Label(operation, response), name);
        }

        Schema? schema = chosen.Schema is null ? null : TypeModelBuilder.Resolve(chosen.Schema).Target;
        ContentKind kind = Kind(chosen.Name, schema);
        string media = MediaTypes.IsWellFormed(chosen.Name) ? MediaTypes.Essence(chosen.Name) : "*/*";
        if (kind == ContentKind.Json)
        {
            TypeRef type = schema is null || schema.Kind == SchemaKind.Any ? TypeRef.Element : types.TypeOf(chosen.Schema!, types.NeedsPlace(chosen.Schema!) ? name + ending + "Response" : "");
            return new ContentModel(kind, MediaTypes.IsAny(media) ? "application/json" : media, type)
            {
                IsNullable = type.Kind != TypeRefKind.Element && TypeModelBuilder.Resolve(chosen.Schema!).Nullable,
            };
        }

        if (schema is not null && schema.Kind is not (SchemaKind.Any or SchemaKind.String))
        {
            string instead = isSuccess ? kind == ContentKind.Stream ? "the method returns a stream" : "the method returns its text" : "ApiException.Body is its text";
            Unsupported($"{Label(operation, response)} has the content type '{chosen.Name}', which is not read as a type; {instead}.", chosen.Location);
        }

        return new ContentModel(kind, media, kind == ContentKind.Stream ? null : TypeRef.String);
    }

    private static string Label(Operation operation, Response response) => $"The response {response.Status} of {operation.Method} {operation.Path}";

    private ContentModel Sequence(MediaType media, string label, string name)
    {
        ContentKind kind = MediaTypes.IsEvents(media.Name) ? ContentKind.Events : MediaTypes.IsJsonLines(media.Name) ? ContentKind.JsonLines : ContentKind.JsonSequence;
        Schema? item = media.ItemSchema;
        if (item is null && media.Schema is { } whole)
        {
            // Before 3.2 a document could describe the items only in the place of the whole.
            Schema target = TypeModelBuilder.Resolve(whole).Target;
            item = target.Kind == SchemaKind.Array ? target.Items : target.Kind == SchemaKind.String ? null : whole;
        }

        if (kind == ContentKind.Events && item is not null)
        {
            Schema target = TypeModelBuilder.Resolve(item).Target;
            if (target.Events is { } events)
            {
                return Events(media, events, name);
            }

            if (target is { Kind: SchemaKind.Union } union && union.Union!.Variants.Any(IsEvent))
            {
                Unsupported($"{label} describes both events and what data holds, so that its events are not read as a type; their data is text.", media.Location);
                item = null;
            }
            else
            {
                item = EventData(item);
            }
        }

        Schema? described = item is null ? null : TypeModelBuilder.Resolve(item).Target;
        TypeRef type = described is null || described.Kind == SchemaKind.Any || (kind == ContentKind.Events && described is { Kind: SchemaKind.String, Enum: null })
            ? kind == ContentKind.Events ? TypeRef.String : TypeRef.Element
            : types.TypeOf(item!, name + (kind == ContentKind.Events ? "Event" : "Item"));
        return new ContentModel(kind, MediaTypes.Essence(media.Name), type);
    }

    /// <summary>Events of several kinds: their data is one type, or a union of which names choose the variant.</summary>
    private ContentModel Events(MediaType media, EventShape events, string name)
    {
        Schema data = TypeModelBuilder.Resolve(events.Data).Target;
        TypeRef type = data is { Kind: SchemaKind.Any } or { Kind: SchemaKind.String, Enum: null } ? TypeRef.String : types.TypeOf(events.Data, name + "Event");
        UnionModel? union = type.Kind == TypeRefKind.Union ? types.Types.OfType<UnionModel>().First(model => model.Name == type.Name) : null;
        var models = new List<EventModel>();
        foreach (EventKind kind in union is null ? [] : events.Kinds)
        {
            TypeRef own = types.TypeOf(kind.Data, name + "Event" + Identifiers.Pascal(kind.Names.FirstOrDefault() ?? ""));
            if (union!.Variants.FirstOrDefault(variant => variant.Type == own) is { } variant)
            {
                models.AddRange(kind.Names.Select(eventType => new EventModel(eventType, own, variant.Name, IsText(kind.Data))));
            }
        }

        return new ContentModel(ContentKind.Events, MediaTypes.Essence(media.Name), type)
        {
            Events = models.ToEquatableArray(),
            MayBeText = union is not null ? events.Kinds.Any(kind => IsText(kind.Data)) : type.Kind != TypeRefKind.String && IsText(data),
        };
    }

    private static bool IsText(Schema data) => TypeModelBuilder.Resolve(data).Target.Kind == SchemaKind.String;

    /// <summary>Whether the schema describes a whole event and not what its data holds.</summary>
    private static bool IsEvent(Schema schema) =>
        TypeModelBuilder.Resolve(schema).Target is var target && EventComposer.IsEvent(target) && EventComposer.DataOf(target) is not null;

    private static Schema? EventData(Schema item) => IsEvent(item) ? EventComposer.DataOf(TypeModelBuilder.Resolve(item).Target) : item;

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
