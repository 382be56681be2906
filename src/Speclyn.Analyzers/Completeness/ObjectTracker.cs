using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objects = System.Collections.Immutable.ImmutableHashSet<Speclyn.Analyzers.TrackedObject>;

namespace Speclyn.Analyzers;

/// <summary>
/// Says what each operation does to the generated objects that a method creates: sets a member, puts one object into another, uses it, or
/// gives it to code that we do not know. Whatever is not understood here counts as unknown code, which is trusted to complete the object.
/// </summary>
internal sealed class ObjectTracker
{
    private static readonly Objects None = Objects.Empty;

    private static readonly ImmutableHashSet<string> Adders = ImmutableHashSet.Create(
        "Add", "AddRange", "TryAdd", "Insert", "InsertRange", "Push", "Enqueue", "AddFirst", "AddLast", "Append");

    // These give the same items in another collection.
    private static readonly ImmutableHashSet<string> Copiers = ImmutableHashSet.Create(
        "ToArray", "ToList", "AsReadOnly", "ToImmutableArray", "ToImmutableList", "ToImmutable", "Create", "CreateRange", "Concat", "Append", "Prepend", "AsEnumerable");

    private readonly ApiFacts _facts;
    private readonly ImmutableHashSet<ISymbol> _captured;
    private readonly Action<TrackedObject, TrackedObject, string> _report;
    private readonly Action<TrackedObject, IObjectView, Func<string, SyntaxNode?>?> _judge;
    private readonly Dictionary<(TrackedObject Owner, string Member), SyntaxNode> _assignments = new();
    private readonly Dictionary<CaptureId, List<IOperation>> _captures = new();
    private readonly Dictionary<(SyntaxNode Syntax, TrackedKind Kind), TrackedObject> _objects = new();
    private readonly Dictionary<string, TrackedObject> _outside = new();
    private readonly HashSet<TrackedObject> _handled = new();
    private readonly HashSet<(TrackedObject, string)> _everSet = new();
    private readonly TrackedObject _elsewhere = new(TrackedKind.Outside, null);
    private readonly Objects _anything = Objects.Empty.Add(new TrackedObject(TrackedKind.Value, null));
    private FlowState _state = FlowState.Empty;

    /// <param name="facts">What the document says.</param>
    /// <param name="graph">The method.</param>
    /// <param name="captured">Variables that lambdas or local functions share with the code around them: nobody can say when those run.</param>
    /// <param name="report">Told the object that is used, what is to blame and the member that is missing.</param>
    /// <param name="judge">
    /// Told each object that is used, what is known of its members, and, when it is sent, where a member was set.
    /// </param>
    public ObjectTracker(
        ApiFacts facts,
        ControlFlowGraph graph,
        ImmutableHashSet<ISymbol> captured,
        Action<TrackedObject, TrackedObject, string> report,
        Action<TrackedObject, IObjectView, Func<string, SyntaxNode?>?> judge)
    {
        _facts = facts;
        _captured = captured;
        _report = report;
        _judge = judge;
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture)
                {
                    if (!_captures.TryGetValue(capture.Id, out List<IOperation>? values))
                    {
                        _captures.Add(capture.Id, values = new List<IOperation>());
                    }

                    values.Add(capture.Value);
                }
            }
        }
    }

    /// <summary>Whether uses of incomplete objects are reported, or only followed.</summary>
    public bool IsJudging { get; set; }

    /// <summary>The state after an operation.</summary>
    public FlowState Execute(IOperation operation, FlowState state)
    {
        _state = state;
        Evaluate(operation);
        return _state;
    }

    /// <summary>The state after an object left through 'return': what its caller does with it is unknown.</summary>
    public FlowState Return(IOperation operation, FlowState state)
    {
        _state = state;
        HandOver(Evaluate(operation));
        return _state;
    }

    /// <summary>The states after a condition. Code that looks at a member before it goes on knows what it does.</summary>
    public (FlowState WhenTrue, FlowState WhenFalse) Test(IOperation condition, FlowState state)
    {
        _state = state;
        Evaluate(condition);
        foreach (IOperation operation in condition.DescendantsAndSelf())
        {
            Trust(operation);
            if (operation is IFlowCaptureReferenceOperation reference && _captures.TryGetValue(reference.Id, out List<IOperation>? values))
            {
                values.ForEach(Trust);
            }
        }

        bool negated = false;
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
        {
            condition = not.Operand;
            negated = !negated;
        }

        (IOperation? tested, bool nullWhenTrue) = NullTest(condition);
        FlowState known = _state;
        if (tested is null)
        {
            return (known, known);
        }

        Clear(tested);
        return nullWhenTrue != negated ? (_state, known) : (known, _state);

        void Trust(IOperation operation)
        {
            while (operation is IFlowCaptureReferenceOperation reference && _captures.TryGetValue(reference.Id, out List<IOperation>? values) && values.Count == 1)
            {
                operation = values[0];
            }

            if (operation is IPropertyReferenceOperation { Instance: { } instance } property)
            {
                foreach (TrackedObject owner in Evaluate(instance))
                {
                    _state = _state.WithMissing(owner, property.Property.Name, None);
                }
            }
        }
    }

    // What is compared with null, and whether it is null when the condition holds.
    private static (IOperation? Tested, bool NullWhenTrue) NullTest(IOperation condition)
    {
        switch (condition)
        {
            case IIsNullOperation test:
                return (test.Operand, true);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                IOperation? other = binary.RightOperand.ConstantValue is { HasValue: true, Value: null } ? binary.LeftOperand
                    : binary.LeftOperand.ConstantValue is { HasValue: true, Value: null } ? binary.RightOperand
                    : null;
                return (other, binary.OperatorKind == BinaryOperatorKind.Equals);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } test:
                return (test.Value, true);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } } test:
                return (test.Value, false);
            case IIsPatternOperation { Pattern: IDeclarationPatternOperation or ITypePatternOperation } test:
                return (test.Value, false);
            case IIsTypeOperation { IsNegated: false } test:
                return (test.ValueOperand, false);
            default:
                return (null, false);
        }
    }

    // What is null here holds no object: those it holds otherwise do not exist on this path.
    private void Clear(IOperation operation)
    {
        foreach (TrackedObject value in Evaluate(operation))
        {
            Complete(value);
        }

        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Clear(conversion.Operand);
                break;
            case ILocalReferenceOperation local:
                _state = _state.WithVariable(local.Local, OrAnything(None, local.Type));
                break;
            case IParameterReferenceOperation parameter:
                _state = _state.WithVariable(parameter.Parameter, None);
                break;
            case IFlowCaptureReferenceOperation reference:
                _state = _state.WithVariable(reference.Id, OrAnything(None, reference.Type));
                if (_captures.TryGetValue(reference.Id, out List<IOperation>? values) && values.Count == 1)
                {
                    Clear(values[0]);
                }

                break;
            case IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } instance } property:
                if (Evaluate(instance) is { Count: 1 } owners)
                {
                    _state = _state.WithMember(owners.First(), property.Property.Name, None);
                }

                break;
        }
    }

    /// <summary>The end of the method: judges what stays behind in objects of others, and what was made for nothing.</summary>
    public void Leave(FlowState state)
    {
        _state = state;
        foreach (KeyValuePair<(TrackedObject Owner, string Member), Objects> member in state.Members)
        {
            if (member.Key.Owner.Kind == TrackedKind.Outside)
            {
                Use(member.Value);
            }
        }

        foreach (KeyValuePair<(TrackedObject Owner, string Member), Objects> missing in state.Missing)
        {
            if (!_handled.Contains(missing.Key.Owner) && !_everSet.Contains(missing.Key))
            {
                Blame(missing.Key.Owner, missing.Value, missing.Key.Member);
            }
        }
    }

    private Objects Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return None;
        }

        if (IsNull(operation))
        {
            return Objects.Empty.Add(At(operation.Syntax, TrackedKind.Null));
        }

        if (ConstantOf(operation) is { } constant)
        {
            return Objects.Empty.Add(ValueAt(operation.Syntax, constant));
        }

        switch (operation)
        {
            case IExpressionStatementOperation statement:
                Evaluate(statement.Operation);
                return None;
            case IFlowCaptureOperation capture:
                Objects captured = OrAnything(Evaluate(capture.Value), capture.Value.Type);
                _state = _state.WithVariable(capture.Id, captured);
                return None;
            case IFlowCaptureReferenceOperation reference:
                return Held(reference.Id);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IConversionOperation conversion:
                return Convert(conversion);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IArrayCreationOperation array:
                return Collect(operation.Syntax, array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty);
            case ILocalReferenceOperation local:
                return IsShared(local) ? None : Held(local.Local) is { IsEmpty: false } held ? held : FromElsewhere(operation);
            case IParameterReferenceOperation parameter:
                return IsShared(parameter) ? None : Held(parameter.Parameter) is { IsEmpty: false } given ? given : FromElsewhere(operation);
            case IFieldReferenceOperation field:
                Evaluate(field.Instance);
                return FromElsewhere(operation);
            case IInstanceReferenceOperation:
                return FromElsewhere(operation);
            case IPropertyReferenceOperation property:
                return Read(property);
            case IArrayElementReferenceOperation element:
                return ContentsOf(Evaluate(element.ArrayReference));
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case IDeconstructionAssignmentOperation deconstruction:
                Forget(Evaluate(deconstruction.Value));
                Overwrite(deconstruction.Target);
                return None;
            case ICompoundAssignmentOperation compound:
                Forget(Evaluate(compound.Value));
                Overwrite(compound.Target);
                return None;
            case IIncrementOrDecrementOperation step:
                Overwrite(step.Target);
                return None;
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IReturnOperation returned:
                HandOver(Evaluate(returned.ReturnedValue));
                return None;
            case IIsPatternOperation test:
                return Match(test);
            case IBinaryOperation or IUnaryOperation or IIsNullOperation or IIsTypeOperation or IAwaitOperation or ILiteralOperation or IDefaultValueOperation
                or INameOfOperation or ITypeOfOperation or IDiscardOperation or IDeclarationExpressionOperation:
                foreach (IOperation child in operation.ChildOperations)
                {
                    Evaluate(child);
                }

                return None;
            default:
                if (Destination.IsCollectionExpression(operation))
                {
                    return Collect(operation.Syntax, operation.ChildOperations);
                }

                if (operation.Syntax is SpreadElementSyntax)
                {
                    Objects spread = None;
                    foreach (IOperation child in operation.ChildOperations)
                    {
                        spread = spread.Union(Evaluate(child));
                    }

                    return spread;
                }

                foreach (IOperation child in operation.ChildOperations)
                {
                    Forget(Evaluate(child));
                }

                return None;
        }
    }

    private Objects Convert(IConversionOperation conversion)
    {
        Objects operand = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is not { } method)
        {
            return operand;
        }

        if (_facts.IsUnion(method.ContainingType))
        {
            return Wrap(conversion.Syntax, operand);
        }

        if (_facts.EnumOf(method.ContainingType) is not null || _facts.IsOptional(method.ContainingType))
        {
            HandOver(operand);
            return operand.Where(value => value.Kind == TrackedKind.Value).ToImmutableHashSet();
        }

        HandOver(operand);
        return None;
    }

    // Known before the program runs. A parameter's default is no constant of the parameter.
    private object? ConstantOf(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: { } value } } => value,
        IPropertyReferenceOperation { Property.IsStatic: true } or IFieldReferenceOperation { Field.IsStatic: true } => Constants.ValueOf(operation, _facts),
        _ => null,
    };

    private TrackedObject ValueAt(SyntaxNode syntax, object constant)
    {
        if (!_objects.TryGetValue((syntax, TrackedKind.Value), out TrackedObject? value))
        {
            _objects.Add((syntax, TrackedKind.Value), value = new TrackedObject(TrackedKind.Value, syntax) { Constant = constant });
        }

        return value;
    }

    // A text or number that nothing is known of must not look like the constant that the same variable has on another path.
    private Objects OrAnything(Objects value, ITypeSymbol? type) => value.IsEmpty && IsScalar(type) ? _anything : value;

    private bool IsScalar(ITypeSymbol? type) =>
        ApiFacts.WithoutNullable(type) is { } plain && (plain.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || _facts.EnumOf(plain) is not null);

    private Objects Wrap(SyntaxNode syntax, Objects contents)
    {
        TrackedObject union = At(syntax, TrackedKind.Union);
        _state = _state.WithMember(union, FlowState.Contents, contents);
        return Objects.Empty.Add(union);
    }

    private Objects Create(IObjectCreationOperation creation)
    {
        Objects arguments = None;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            arguments = arguments.Union(Pass(argument));
        }

        if (creation.Type is not INamedTypeSymbol type)
        {
            return None;
        }

        if (_facts.IsUnion(type))
        {
            return Wrap(creation.Syntax, arguments);
        }

        if (IsCollection(type))
        {
            TrackedObject collection = At(creation.Syntax, TrackedKind.Collection);
            _state = _state.WithMember(collection, FlowState.Contents, arguments);
            if (creation.Arguments.Any(argument => IsCollection(argument.Value.Type)))
            {
                PutKey(Objects.Empty.Add(collection), null);
            }

            return Objects.Empty.Add(collection);
        }

        HandOver(arguments);
        if (!_facts.IsRequestModel(type) || !_facts.IsGeneratedConstructor(creation.Constructor))
        {
            return None;
        }

        if (!_objects.TryGetValue((creation.Syntax, TrackedKind.Creation), out TrackedObject? created))
        {
            created = new TrackedObject(TrackedKind.Creation, creation.Syntax, type);
            _objects.Add((creation.Syntax, TrackedKind.Creation), created);
        }

        // In a loop this is another object than the last time.
        foreach ((TrackedObject owner, string member) in _state.Members.Keys.Where(key => key.Owner == created).ToList())
        {
            _state = _state.WithMember(owner, member, None);
        }

        Objects blamed = Objects.Empty.Add(created);
        foreach (IPropertySymbol property in _facts.ObjectOf(type) is null ? _facts.RequiredOf(type) : _facts.SettableOf(type))
        {
            _state = _state.WithMissing(created, property.Name, blamed);
        }

        return blamed;
    }

    private Objects Collect(SyntaxNode syntax, IEnumerable<IOperation> items)
    {
        Objects contents = None;
        foreach (IOperation item in items)
        {
            contents = contents.Union(WithoutNulls(Evaluate(item)));
        }

        TrackedObject collection = At(syntax, TrackedKind.Collection);
        _state = _state.WithMember(collection, FlowState.Contents, contents);
        return Objects.Empty.Add(collection);
    }

    private Objects Read(IPropertyReferenceOperation property)
    {
        Objects owners = Evaluate(property.Instance);
        foreach (IArgumentOperation argument in property.Arguments)
        {
            Forget(Evaluate(argument.Value));
        }

        Objects found = None;
        foreach (TrackedObject owner in owners)
        {
            if (_state.Members.TryGetValue((owner, property.Property.Name), out Objects? held))
            {
                found = found.Union(held);
            }
        }

        if (!IsScalar(property.Type))
        {
            found = found.Except(_anything);
        }

        if (found.IsEmpty)
        {
            found = ContentsOf(owners);
        }

        // An object that was put somewhere we cannot name may be what this finds.
        if (found.IsEmpty && _facts.IsGenerated(property.Property.ContainingType))
        {
            found = Known(_elsewhere, property.Property.Name);
        }

        return found.IsEmpty ? FromElsewhere(property) : found;
    }

    private Objects Assign(ISimpleAssignmentOperation assignment)
    {
        IOperation target = assignment.Target;
        while (target is IFlowCaptureReferenceOperation capture && _captures.TryGetValue(capture.Id, out List<IOperation>? values) && values.Count == 1)
        {
            target = values[0];
        }

        if (assignment.IsRef)
        {
            Forget(Evaluate(assignment.Value));
            return None;
        }

        switch (target)
        {
            case ILocalReferenceOperation local:
                Objects value = WithoutNulls(Evaluate(assignment.Value));
                if (IsShared(local))
                {
                    HandOver(value);
                    return None;
                }

                _state = _state.WithVariable(local.Local, OrAnything(value, local.Type));
                return value;
            case IParameterReferenceOperation parameter:
                value = WithoutNulls(Evaluate(assignment.Value)).Where(given => given.Kind != TrackedKind.Value).ToImmutableHashSet();
                if (IsShared(parameter) || parameter.Parameter.RefKind != RefKind.None)
                {
                    HandOver(value);
                    return None;
                }

                _state = _state.WithVariable(parameter.Parameter, value);
                return value;
            case IPropertyReferenceOperation property:
                return Assign(property, assignment.Value);
            case IArrayElementReferenceOperation element:
                Objects arrays = Evaluate(element.ArrayReference);
                value = WithoutNulls(Evaluate(assignment.Value));
                Put(arrays, value);
                return value;
            case IDiscardOperation:
                Evaluate(assignment.Value);
                return None;
            default:
                HandOver(Evaluate(assignment.Value));
                return None;
        }
    }

    private Objects Assign(IPropertyReferenceOperation target, IOperation assigned)
    {
        Objects owners = Evaluate(target.Instance);
        Objects given = Evaluate(assigned);
        Objects value = WithoutNulls(given);
        if (target.Property.IsIndexer)
        {
            Put(owners, value);
            PutKey(owners, target.Arguments.Length == 1 ? target.Arguments[0].Value : null);
            return value;
        }

        if (!_facts.IsGenerated(target.Property.ContainingType))
        {
            HandOver(value);
            return value;
        }

        if (target.Instance is { } instance && RootIsShared(instance))
        {
            Forget(value);
            return value;
        }

        string name = target.Property.Name;
        foreach (TrackedObject owner in owners)
        {
            Objects kept = owner.Kind == TrackedKind.Creation && given.IsEmpty ? _anything : value;
            _state = _state.WithMember(owner, name, owners.Count == 1 ? kept : Known(owner, name).Union(kept));
            _assignments[(owner, name)] = target.Syntax;
            if (owner.Kind != TrackedKind.Creation)
            {
                continue;
            }

            if (given.Count == value.Count)
            {
                _everSet.Add((owner, name));
                _state = _state.WithMissing(owner, name, None);
            }
            else if (owners.Count == 1 && owner.Type is { } type && (_facts.ObjectOf(type) is not null || _facts.RequiredOf(type).Any(required => required.Name == name)))
            {
                _state = _state.WithMissing(owner, name, given.Except(value));
            }
        }

        if (owners.IsEmpty)
        {
            _state = _state.WithMember(_elsewhere, name, Known(_elsewhere, name).Union(value));
        }

        return value;
    }

    // Members get a value, variables get something unknown.
    private void Overwrite(IOperation target)
    {
        foreach (IOperation part in target.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation { Parent: not IMemberReferenceOperation } local)
            {
                _state = _state.WithVariable(local.Local, OrAnything(None, local.Type));
            }
            else if (part is IPropertyReferenceOperation { Instance: { } instance } property)
            {
                foreach (TrackedObject owner in Evaluate(instance))
                {
                    _everSet.Add((owner, property.Property.Name));
                    _state = _state.WithMissing(owner, property.Property.Name, None).WithMember(owner, property.Property.Name, OrAnything(None, property.Type));
                }
            }
        }
    }

    private Objects Invoke(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        Objects receiver = Evaluate(invocation.Instance);
        Objects arguments = None;
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            arguments = arguments.Union(Pass(argument));
        }

        if (_facts.IsOperation(method) || IsSerialization(method))
        {
            Use(arguments, isSent: _facts.IsOperation(method));
            return None;
        }

        if (_facts.IsGenerated(method.ContainingType))
        {
            if (method.IsStatic && _facts.IsUnion(method.ReturnType))
            {
                return Wrap(invocation.Syntax, arguments);
            }

            if (method.Name is "ToJson" or "ToUtf8Json")
            {
                Use(receiver);
            }
            else
            {
                Forget(receiver);
                Forget(arguments);
            }

            return None;
        }

        if (method.ContainingType.SpecialType == SpecialType.System_Object)
        {
            return None;
        }

        if (Copiers.Contains(method.Name) && IsFromBaseClassLibrary(method.ContainingType) && IsCollection(method.ReturnType))
        {
            TrackedObject copy = At(invocation.Syntax, TrackedKind.Collection);
            _state = _state.WithMember(copy, FlowState.Contents, receiver.Union(arguments)).WithMember(copy, FlowState.Keys, _anything);
            return Objects.Empty.Add(copy);
        }

        if (!receiver.IsEmpty && IsCollection(method.ContainingType))
        {
            if (Adders.Contains(method.Name))
            {
                Put(receiver, arguments);
                PutKey(receiver, invocation.Arguments.Length > 1 ? invocation.Arguments[0].Value : null);
                return None;
            }

            // Whoever takes items out may change them.
            Forget(receiver);
        }

        HandOver(receiver);
        HandOver(arguments);
        return None;
    }

    // What an argument gives to the method; a variable passed by reference comes back with something unknown.
    private Objects Pass(IArgumentOperation argument)
    {
        Objects value = WithoutNulls(Evaluate(argument.Value));
        if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } && argument.Value is ILocalReferenceOperation local)
        {
            HandOver(value);
            _state = _state.WithVariable(local.Local, OrAnything(None, local.Type));
            return None;
        }

        return value;
    }

    private Objects Match(IIsPatternOperation test)
    {
        Objects value = Evaluate(test.Value);
        if (test.Pattern is IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol alias })
        {
            _state = _state.WithVariable(alias, WithoutNulls(value));
        }
        else if (test.Pattern.DescendantsAndSelf().Any(pattern => pattern is IDeclarationPatternOperation or IRecursivePatternOperation or IListPatternOperation))
        {
            Forget(value);
        }

        return None;
    }

    private static bool IsSerialization(IMethodSymbol method) =>
        method is { ContainingType: { Name: "JsonSerializer", ContainingNamespace: { Name: "Json", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } } } }
        && method.Name.StartsWith("Serialize", StringComparison.Ordinal);

    /// <summary>The object is sent or written: it and all that is in it must be complete now.</summary>
    private void Use(Objects objects, bool isSent = false)
    {
        Visit(objects, new HashSet<TrackedObject>(), (owner, member, blamed) => Blame(owner, blamed, member), owner => Judge(owner, isSent));
    }

    /// <summary>Unknown code may complete or change the object and everything in it.</summary>
    private void Forget(Objects objects) => Visit(
        objects,
        new HashSet<TrackedObject>(),
        (owner, member, _) => _state = _state.WithMissing(owner, member, None),
        owner => _state = _state.WithMember(owner, FlowState.Changed, _anything));

    private void Judge(TrackedObject owner, bool isSent)
    {
        if (IsJudging && owner.Kind == TrackedKind.Creation && Known(owner, FlowState.Changed).IsEmpty)
        {
            _judge(owner, new TrackedView(this, owner), isSent ? member => Known(owner, member).IsEmpty ? null : _assignments[(owner, member)] : null);
        }
    }

    /// <summary>What <see cref="IObjectView.TextsOf"/> tells.</summary>
    internal (IReadOnlyList<Constant> Texts, bool AreAll) TextsOf(TrackedObject owner, string member)
    {
        var texts = new List<Constant>();
        bool areAll = true;
        foreach (TrackedObject value in Known(owner, member))
        {
            foreach (TrackedObject text in value.Kind == TrackedKind.Collection ? Known(value, FlowState.Contents) : Objects.Empty.Add(value))
            {
                if (text is { Constant: string constant, Syntax: { } syntax })
                {
                    texts.Add(new Constant(constant, syntax));
                }
                else
                {
                    areAll = false;
                }
            }

            areAll &= value.Kind != TrackedKind.Collection || Known(value, FlowState.Changed).IsEmpty;
        }

        return (texts, areAll);
    }

    /// <summary>What <see cref="IObjectView.NamesAt"/> tells.</summary>
    internal IReadOnlyCollection<string>? NamesAt(TrackedObject owner, IReadOnlyList<string> path)
    {
        Objects ends = Objects.Empty.Add(owner);
        foreach (string name in path)
        {
            Objects next = None;
            foreach (TrackedObject step in ends)
            {
                if (step is not { Kind: TrackedKind.Creation, Type: { } type }
                    || !Known(step, FlowState.Changed).IsEmpty
                    || !_facts.PropertiesOf(type).TryGetValue(name, out IPropertySymbol? property))
                {
                    return null;
                }

                next = next.Union(Known(step, property.Name));
            }

            ends = next;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (TrackedObject end in ends)
        {
            if (end is { Kind: TrackedKind.Creation, Type: { } type })
            {
                names.UnionWith(_facts.PropertiesOf(type).Where(property => !Known(end, property.Value.Name).IsEmpty).Select(property => property.Key));
            }
            else if (end.Kind != TrackedKind.Collection || Known(end, FlowState.Keys).Any(key => key.Constant is not string))
            {
                return null;
            }
            else
            {
                names.UnionWith(Known(end, FlowState.Keys).Select(key => (string)key.Constant!));
            }

            if (!Known(end, FlowState.Changed).IsEmpty)
            {
                return null;
            }
        }

        return names;
    }

    /// <summary>What <see cref="IObjectView.Of"/> tells.</summary>
    internal MemberValues ValuesOf(TrackedObject owner, string member)
    {
        Objects values = Known(owner, member);
        bool areConstants = !values.IsEmpty && values.All(value => value.Constant is not null);
        return new MemberValues(
            CanBeMissing: _state.Missing.ContainsKey((owner, member)),
            CanBePresent: !values.IsEmpty,
            Constants: areConstants ? values.Select(value => value.Constant!).Distinct().ToList() : null,
            IsNeverNull: values.All(value => value.Constant is not null || value.Kind is TrackedKind.Creation or TrackedKind.Collection or TrackedKind.Union));
    }

    /// <summary>Unknown code gets the object and may complete it. What was put into a generated member or union before is used as it is.</summary>
    private void HandOver(Objects objects) => HandOver(objects, new HashSet<TrackedObject>());

    private void HandOver(Objects objects, HashSet<TrackedObject> seen)
    {
        foreach (TrackedObject value in objects)
        {
            if (value.Kind == TrackedKind.Value || !seen.Add(value))
            {
                continue;
            }

            _handled.Add(value);
            if (value.Kind == TrackedKind.Collection)
            {
                HandOver(Known(value, FlowState.Contents), seen);
                _state = _state.WithMember(value, FlowState.Changed, _anything);
                continue;
            }

            Complete(value);
            foreach (KeyValuePair<(TrackedObject Owner, string Member), Objects> member in _state.Members)
            {
                if (member.Key.Owner == value)
                {
                    Use(member.Value);
                }
            }
        }
    }

    private void Complete(TrackedObject value)
    {
        if (value.Kind == TrackedKind.Creation)
        {
            _state = _state.WithMember(value, FlowState.Changed, _anything);
        }

        foreach ((TrackedObject owner, string member) in _state.Missing.Keys.Where(key => key.Owner == value).ToList())
        {
            _state = _state.WithMissing(owner, member, None);
        }
    }

    private void Visit(Objects objects, HashSet<TrackedObject> seen, Action<TrackedObject, string, Objects> onMissing, Action<TrackedObject> onObject)
    {
        foreach (TrackedObject value in objects)
        {
            if (value.Kind == TrackedKind.Value || !seen.Add(value))
            {
                continue;
            }

            _handled.Add(value);
            foreach (KeyValuePair<(TrackedObject Owner, string Member), Objects> missing in _state.Missing)
            {
                if (missing.Key.Owner == value)
                {
                    onMissing(value, missing.Key.Member, missing.Value);
                }
            }

            foreach (KeyValuePair<(TrackedObject Owner, string Member), Objects> member in _state.Members)
            {
                if (member.Key.Owner == value)
                {
                    Visit(member.Value, seen, onMissing, onObject);
                }
            }

            onObject(value);
        }
    }

    private void Blame(TrackedObject owner, Objects blamed, string member)
    {
        if (IsJudging)
        {
            foreach (TrackedObject culprit in blamed)
            {
                _report(owner, culprit, member);
            }
        }
    }

    // Adds items to collections; a collection of unknown origin counts as unknown code.
    private void Put(Objects collections, Objects items)
    {
        if (collections.IsEmpty)
        {
            HandOver(items);
        }

        foreach (TrackedObject collection in collections)
        {
            _state = _state.WithMember(collection, FlowState.Contents, Known(collection, FlowState.Contents).Union(items));
        }
    }

    // A key that is no constant may be any.
    private void PutKey(Objects maps, IOperation? key)
    {
        Objects keys = key is not null && ConstantOf(key) is { } constant ? Objects.Empty.Add(ValueAt(key.Syntax, constant)) : _anything;
        foreach (TrackedObject map in maps)
        {
            _state = _state.WithMember(map, FlowState.Keys, Known(map, FlowState.Keys).Union(keys));
        }
    }

    private Objects ContentsOf(Objects owners)
    {
        Objects contents = None;
        foreach (TrackedObject owner in owners)
        {
            contents = contents.Union(Known(owner, FlowState.Contents));
        }

        return contents;
    }

    private Objects Known(TrackedObject owner, string member) => _state.Members.TryGetValue((owner, member), out Objects? held) ? held : None;

    private Objects Held(object variable) => _state.Variables.TryGetValue(variable, out Objects? held) ? held : None;

    private TrackedObject At(SyntaxNode syntax, TrackedKind kind)
    {
        if (!_objects.TryGetValue((syntax, kind), out TrackedObject? value))
        {
            _objects.Add((syntax, kind), value = new TrackedObject(kind, syntax));
        }

        return value;
    }

    // A model that came from somewhere else, named by the way to it, so that what is put into it is found again.
    private Objects FromElsewhere(IOperation operation)
    {
        bool isOfInterest = _facts.IsRequestModel(operation.Type)
            || (operation is IPropertyReferenceOperation { Property: var property } && _facts.PropertyOf(property) is not null && IsCollection(operation.Type));
        if (!isOfInterest || PathTo(operation) is not { } path)
        {
            return None;
        }

        if (!_outside.TryGetValue(path, out TrackedObject? value))
        {
            _outside.Add(path, value = new TrackedObject(TrackedKind.Outside, null));
        }

        return Objects.Empty.Add(value);
    }

    private string? PathTo(IOperation? operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local when !IsShared(local):
                return local.Local.Name + "@" + (local.Local.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0);
            case IParameterReferenceOperation parameter when !IsShared(parameter):
                return parameter.Parameter.Name;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return "this";
            case IFieldReferenceOperation { Field: { IsStatic: true } field }:
                return field.ToDisplayString();
            case IPropertyReferenceOperation { Property: { IsStatic: true, IsIndexer: false } property }:
                return property.ToDisplayString();
            case IFieldReferenceOperation { Field: var field, Instance: var instance }:
                return PathTo(instance) is { } toField ? toField + "." + field.Name : null;
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property, Instance: var instance }:
                return PathTo(instance) is { } toProperty ? toProperty + "." + property.Name : null;
            case IConversionOperation { OperatorMethod: null } conversion:
                return PathTo(conversion.Operand);
            case IFlowCaptureReferenceOperation reference when _captures.TryGetValue(reference.Id, out List<IOperation>? values) && values.Count == 1:
                return PathTo(values[0]);
            default:
                return null;
        }
    }

    private bool RootIsShared(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => IsShared(local),
        IParameterReferenceOperation parameter => IsShared(parameter),
        IFieldReferenceOperation field => RootIsShared(field.Instance),
        IPropertyReferenceOperation property => RootIsShared(property.Instance),
        IConversionOperation conversion => RootIsShared(conversion.Operand),
        IFlowCaptureReferenceOperation reference => _captures.TryGetValue(reference.Id, out List<IOperation>? values) && values.Any(RootIsShared),
        _ => false,
    };

    private bool IsShared(ILocalReferenceOperation local) => local.Local.IsRef || _captured.Contains(local.Local);

    private bool IsShared(IParameterReferenceOperation parameter) => _captured.Contains(parameter.Parameter);

    private static Objects WithoutNulls(Objects objects) =>
        objects.Any(value => value.Kind == TrackedKind.Null) ? objects.Where(value => value.Kind != TrackedKind.Null).ToImmutableHashSet() : objects;

    // null, default, and default of a generated struct, which is written as a missing member.
    private bool IsNull(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
        {
            return operation.ConstantValue.Value is null;
        }

        switch (operation)
        {
            case IDefaultValueOperation:
                return operation.Type is { IsReferenceType: true } || IsGeneratedStruct(operation.Type);
            case IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null }:
                return IsGeneratedStruct(operation.Type);
            case IConversionOperation conversion when conversion.OperatorMethod is null || IsGeneratedStruct(conversion.OperatorMethod.ContainingType):
                return IsNull(conversion.Operand);
            default:
                return false;
        }
    }

    private bool IsGeneratedStruct(ITypeSymbol? type) => _facts.EnumOf(type) is not null || _facts.IsUnion(type);

    private static bool IsCollection(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || (type is INamedTypeSymbol { SpecialType: not SpecialType.System_String } named
            && IsFromBaseClassLibrary(named)
            && (named.SpecialType == SpecialType.System_Collections_IEnumerable
                || named.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable)));

    private static bool IsFromBaseClassLibrary(INamedTypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space?.Name == "System";
    }
}
