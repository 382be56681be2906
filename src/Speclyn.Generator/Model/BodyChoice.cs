using System.Collections.Generic;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Model;

/// <summary>One way to send the body of an operation.</summary>
/// <param name="Kind">How it is sent.</param>
/// <param name="Media">The content type; of a stream, all that the caller may choose from.</param>
/// <param name="Name">What the content type is called in the name of a method.</param>
internal sealed record BodyChoice(BodyKind Kind, IReadOnlyList<MediaType> Media, string Name);
