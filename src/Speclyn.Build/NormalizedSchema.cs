using System;
using System.Threading;
using System.Threading.Tasks;
using NJsonSchema;
using NJsonSchema.References;

namespace Speclyn.Build;

/// <summary>Reads what <see cref="SchemaNormalizer"/> writes. A reference that leads out of it is refused, whatever it says.</summary>
public static class NormalizedSchema
{
    /// <summary>Reads a JSON Schema.</summary>
    /// <param name="json">What <see cref="SchemaNormalizer.ToJson"/> wrote.</param>
    /// <returns>The schema; its definitions are what was added to the normalizer.</returns>
    /// <exception cref="NotSupportedException">A reference leads to a file or an address.</exception>
    public static JsonSchema Read(string json) => JsonSchema.FromJsonAsync(
        json,
        null,
        schema => new LocalReferences(new JsonSchemaAppender(schema, new DefaultTypeNameGenerator()))).GetAwaiter().GetResult();

    private sealed class LocalReferences(JsonSchemaAppender appender) : JsonReferenceResolver(appender)
    {
        public override Task<IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("A reference to the file " + filePath + ".");

        public override Task<IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("A reference to " + url + ".");
    }
}
