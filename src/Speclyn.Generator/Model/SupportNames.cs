namespace Speclyn.Generator.Model;

/// <summary>C# names of the support types in a document's namespace, which give way to the document's own names.</summary>
internal sealed record SupportNames(string ApiException, string SchemaViolation, string Optional, string StreamResponse, string ServerSentEvent, string Converter, string FilePart, string Resolver);
