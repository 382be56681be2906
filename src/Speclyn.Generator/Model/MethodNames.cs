using System;
using System.Collections.Generic;
using Speclyn.Generator.Naming;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Generator.Model;

/// <summary>Hands out the names of a client's methods, and says where the document asked for one twice.</summary>
internal sealed class MethodNames
{
    private const string Suffix = "Async";

    private readonly NameScope _names;
    private readonly List<DocumentProblem> _problems;
    private readonly Dictionary<string, Operation> _operations = new(StringComparer.Ordinal);

    public MethodNames(string clientName, List<DocumentProblem> problems)
    {
        // All methods end in Async, so only a client that does too can have the name of one.
        bool mayClash = clientName.EndsWith(Suffix, StringComparison.Ordinal);
        _names = new NameScope(StringComparer.Ordinal, mayClash ? [clientName.Substring(0, clientName.Length - Suffix.Length)] : []);
        _problems = problems;
    }

    /// <summary>A name for a method of the operation: <paramref name="wanted"/> with Async behind it, and with a number before that if it is taken.</summary>
    public string Take(Operation operation, string wanted)
    {
        string free = _names.Take(wanted);
        string name = free + Suffix;
        if (operation.OperationId is { } id && OtherWith(id, operation) is { } other)
        {
            Report(ProblemKind.DuplicateOperationId, $"The operationId '{id}' belongs to {other.Method} {other.Path} already; the method of {operation.Method} {operation.Path} is called '{name}'.", operation);
        }
        else if (free != wanted)
        {
            Report(ProblemKind.CollidingName, $"The method of {operation.Method} {operation.Path} would be called '{wanted}{Suffix}' like another one; it is called '{name}'.", operation);
        }

        return name;
    }

    /// <summary>The other operation that has the id; null when this one has it first, or when one place of the document says both.</summary>
    private Operation? OtherWith(string id, Operation operation)
    {
        if (_operations.TryGetValue(id, out Operation? first))
        {
            // Paths that refer to one path item share its operations.
            return first.Location == operation.Location ? null : first;
        }

        _operations.Add(id, operation);
        return null;
    }

    private void Report(ProblemKind kind, string message, Operation operation) => _problems.Add(new DocumentProblem(kind, message, operation.Location));
}
