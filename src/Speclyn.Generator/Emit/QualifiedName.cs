using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>The full name of a type in the document's namespace.</summary>
internal readonly struct QualifiedName(string name, DocumentScope scope) : ICode
{
    public void WriteTo(CodeWriter writer) => writer.Write($"global::{scope.Namespace}.{name}");

    public override string ToString() => CodeWriter.ToString(this);
}
