using Speclyn.Generator.Diagnostics;
using Speclyn.Generator.Model;

namespace Speclyn.Generator;

/// <summary>What comes of one document: the model that code is written from, and what there is to say about it.</summary>
/// <param name="Model">The model; null when nothing can be generated.</param>
/// <param name="Diagnostics">The diagnostics; they never cause code to be written again.</param>
internal sealed record GeneratedDocument(ApiModel? Model, EquatableArray<DocumentDiagnostic> Diagnostics);
