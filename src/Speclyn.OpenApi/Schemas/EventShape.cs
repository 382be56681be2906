using System.Collections.Generic;

namespace Speclyn.OpenApi.Schemas;

/// <summary>Server-sent events of several kinds.</summary>
/// <param name="Data">A schema that takes the data of any of them.</param>
/// <param name="Kinds">The kinds that have data, in document order.</param>
public sealed record EventShape(Schema Data, IReadOnlyList<EventKind> Kinds);
