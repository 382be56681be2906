using System.Collections.Generic;

namespace Speclyn.OpenApi.Schemas;

/// <summary>One kind of server-sent event.</summary>
/// <param name="Names">What its <c>event</c> says; none when the document does not say, or when another kind says the same.</param>
/// <param name="Data">The schema of its data.</param>
public sealed record EventKind(IReadOnlyList<string> Names, Schema Data);
