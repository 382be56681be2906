using Speclyn.Generator.Model;

namespace Speclyn.Generator.Emit;

/// <summary>The parameter list of a client's method.</summary>
/// <param name="operation">The operation.</param>
/// <param name="scope">Its document.</param>
/// <param name="isIterator">Whether the method is an asynchronous iterator.</param>
internal readonly struct ParameterList(OperationModel operation, DocumentScope scope, bool isIterator = false) : ICode
{
    public void WriteTo(CodeWriter writer)
    {
        BodyModel? body = operation.Body;
        bool isFirst = true;
        WriteDeclarations(writer, isRequired: true, ref isFirst);
        foreach (string declaration in body is null ? [] : BodyEmitter.Required(body, scope))
        {
            writer.Separator(ref isFirst);
            writer.Write(declaration);
        }

        // A body that is needed stands before what is not, even when it may be left to a default.
        if (body?.Required != true)
        {
            WriteDeclarations(writer, isRequired: false, ref isFirst);
        }

        foreach (string declaration in body is null ? [] : BodyEmitter.Optional(body, scope))
        {
            writer.Separator(ref isFirst);
            writer.Write(declaration);
        }

        if (body?.Required == true)
        {
            WriteDeclarations(writer, isRequired: false, ref isFirst);
        }

        writer.Separator(ref isFirst);
        if (isIterator)
        {
            writer.Write("[global::System.Runtime.CompilerServices.EnumeratorCancellation] ");
        }

        writer.Write("global::System.Threading.CancellationToken cancellationToken = default");
        if (operation.Headers is { } headers)
        {
            writer.Write($", {CSharp.InNamespace(headers.Name, scope)}? responseHeaders = null");
        }
    }

    public override string ToString() => CodeWriter.ToString(this);

    private void WriteDeclarations(CodeWriter writer, bool isRequired, ref bool isFirst)
    {
        foreach (ParameterModel parameter in RequestEmitter.All(operation))
        {
            if (parameter.Required == isRequired)
            {
                writer.Separator(ref isFirst);
                ParameterEmitter.WriteDeclaration(writer, parameter, scope);
            }
        }
    }
}
