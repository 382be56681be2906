namespace Speclyn.Generator.Model;

/// <summary>One file to emit: all that its text depends on, apart from the compilation's own facts.</summary>
/// <param name="HintName">Its name, unique in the project whatever the case.</param>
/// <param name="Scope">What it shares with the other files of its document.</param>
/// <param name="Content">What it holds.</param>
internal sealed record GeneratedFile(string HintName, DocumentScope Scope, FileContent Content);
