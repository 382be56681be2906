using System;
using System.Collections.Generic;
using System.Linq;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Generator.Model;

/// <summary>Gives the responses of an operation their C# types.</summary>
internal sealed class ResponseModelBuilder(TypeModelBuilder types, List<DocumentProblem> problems)
{
    /// <summary>The responses whose status the method tells apart.</summary>
    public List<ResponseModel> Build(Operation operation, string name)
    {
        Response? success = operation.Responses.FirstOrDefault(response => response.Status.StartsWith("2", StringComparison.Ordinal));
        var responses = new List<ResponseModel>();
        foreach (Response response in operation.Responses)
        {
            bool isSuccess = response == success;
            if (!isSuccess && response.Status.StartsWith("2", StringComparison.Ordinal))
            {
                Unsupported($"The response {response.Status} of {operation.Method} {operation.Path} is read as {success!.Status}; several success responses are not supported yet.", response.Location);
                continue;
            }

            if (!isSuccess && response.Status.StartsWith("3", StringComparison.Ordinal))
            {
                continue;
            }

            TypeRef? type = null;
            if (response.Content.FirstOrDefault(content => MediaTypes.IsJson(content.Name)) is { } media)
            {
                type = media.Schema is null || TypeModelBuilder.Resolve(media.Schema).Target.Kind == SchemaKind.Any
                    ? TypeRef.Element
                    : types.TypeOf(media.Schema, name + (isSuccess ? "" : Identifiers.Pascal(response.Status)) + "Response");
            }
            else if (response.Content.Count > 0)
            {
                Unsupported($"The response {response.Status} of {operation.Method} {operation.Path} has no JSON content, which is not supported yet; its body is not read.", response.Location);
            }

            responses.Add(new ResponseModel(response.Status, type, isSuccess, response.Description));
        }

        return responses;
    }

    private void Unsupported(string message, TextLocation location) =>
        problems.Add(new DocumentProblem(ProblemKind.Unsupported, message, location));
}
