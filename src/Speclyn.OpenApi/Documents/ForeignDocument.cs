using System;
using System.Linq;

namespace Speclyn.OpenApi.Documents;

/// <summary>Knows objects that describe something else than OpenAPI does.</summary>
internal static class ForeignDocument
{
    private static readonly string[] SchemaKeywords = ["$schema", "type", "properties", "$defs", "definitions", "allOf", "oneOf", "anyOf", "enum", "items"];

    /// <summary>How to get a document of OpenAPI 3 from one of an earlier version.</summary>
    public static string Convert(string name) =>
        "this is " + name + ", only OpenAPI 3 is read: convert the document, for example in https://editor.swagger.io with 'Edit, Convert to OpenAPI 3' "
        + "or with 'npx swagger2openapi --outfile openapi.json' and its path";

    /// <summary>What an object without <c>openapi</c> is and what to do about it, and the member that says so.</summary>
    public static (string Message, TextLocation Location) Recognise(DocumentNode root)
    {
        foreach (string name in new[] { "swagger", "swaggerVersion" })
        {
            if (root[name] is { } swagger)
            {
                return (Convert("Swagger " + Shown(swagger)), swagger.Location);
            }
        }

        if (root["asyncapi"] is { } asyncApi)
        {
            return (
                "this is AsyncAPI " + Shown(asyncApi) + ", which describes messages and not HTTP operations: declare the OpenAPI document of the API",
                asyncApi.Location);
        }

        DocumentNode collection = root["collection"] ?? root;
        if (collection["item"] is not null
            && (collection["info"]?["_postman_id"] ?? collection["info"]?["schema"]) is { } postman)
        {
            return ("this is a Postman collection: export the API from Postman as OpenAPI 3, or convert it with 'npx postman-to-openapi'", postman.Location);
        }

        if ((root["data"] ?? root)["__schema"] is { } graphQl)
        {
            return (ForeignText.GraphQl, graphQl.Location with { Length = 1 });
        }

        if (root["paths"] is null
            && root["info"] is null
            && SchemaKeywords.FirstOrDefault(keyword => root[keyword] is not null) is { } found
            && root.TryGetMember(found, out DocumentMember schema))
        {
            return (
                "this is a JSON Schema alone: put it under 'components/schemas' of an OpenAPI document, or refer to its file with '$ref' from one",
                schema.NameLocation);
        }

        return (
            "this is no OpenAPI document: it has no member 'openapi' that names the version, such as \"3.1.0\"",
            root.Location with { Length = Math.Min(root.Location.Length, 1) });
    }

    private static string Shown(DocumentNode version) => ProblemText.Quote(version).Trim('\'');
}
