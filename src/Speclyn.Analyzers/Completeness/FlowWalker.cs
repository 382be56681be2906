using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Speclyn.Analyzers;

/// <summary>
/// Carries a state along all paths of a control flow graph until nothing changes. An exception can come from anywhere in a try block,
/// and a finally block runs once for each way into it, so that a failing path does not spoil the good one.
/// </summary>
internal sealed class FlowWalker
{
    // A method that needs more than this is left alone.
    private const int MostVisitsOfABlock = 100;

    private readonly ControlFlowGraph _graph;
    private readonly ObjectTracker _tracker;
    private readonly Stack<Scope> _scopes = new();
    private int _visitsLeft;

    public FlowWalker(ControlFlowGraph graph, ObjectTracker tracker)
    {
        _graph = graph;
        _tracker = tracker;
        _visitsLeft = graph.Blocks.Length * MostVisitsOfABlock;
    }

    /// <summary>Follows the graph, then visits every reachable block once more with what is known about it and the tracker told to judge. False when it gave up.</summary>
    public bool Run()
    {
        var scope = new Scope(0, _graph.Blocks.Length - 1);
        Settle(scope, FlowState.Empty);
        if (_visitsLeft <= 0)
        {
            return false;
        }

        _tracker.IsJudging = true;
        _scopes.Push(scope);
        foreach (BasicBlock block in _graph.Blocks)
        {
            if (scope.Entries.TryGetValue(block.Ordinal, out FlowState? entry))
            {
                Visit(block, entry);
                if (block.Kind == BasicBlockKind.Exit)
                {
                    _tracker.Leave(entry);
                }
            }
        }

        _scopes.Pop();
        return _visitsLeft > 0;
    }

    private void Settle(Scope scope, FlowState entry)
    {
        _scopes.Push(scope);
        Reach(scope.First, entry);
        while (scope.Pending.Count > 0 && _visitsLeft > 0)
        {
            int ordinal = scope.Pending.Min;
            scope.Pending.Remove(ordinal);
            Visit(_graph.Blocks[ordinal], scope.Entries[ordinal]);
        }

        _scopes.Pop();
    }

    private void Visit(BasicBlock block, FlowState state)
    {
        _visitsLeft--;

        // What holds at any point of the block, for the handlers of exceptions.
        FlowState? anywhere = IsInTry(block) ? state : null;
        foreach (IOperation operation in block.Operations)
        {
            state = _tracker.Execute(operation, state);
            anywhere = anywhere?.Join(state);
        }

        FlowState jump = state;
        if (block.BranchValue is { } value)
        {
            switch (block.ConditionKind)
            {
                case ControlFlowConditionKind.WhenTrue:
                    (jump, state) = _tracker.Test(value, state);
                    break;
                case ControlFlowConditionKind.WhenFalse:
                    (state, jump) = _tracker.Test(value, state);
                    break;
                default:
                    state = block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return
                        ? _tracker.Return(value, state)
                        : _tracker.Execute(value, state);
                    break;
            }

            anywhere = anywhere?.Join(state).Join(jump);
        }

        if (anywhere is not null)
        {
            Throw(block, anywhere);
        }

        Follow(block.ConditionalSuccessor, jump);
        Follow(block.FallThroughSuccessor, state);
    }

    private void Follow(ControlFlowBranch? branch, FlowState state)
    {
        switch (branch?.Semantics)
        {
            case ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return:
                FlowState? passed = state;
                foreach (ControlFlowRegion region in branch.FinallyRegions)
                {
                    passed = passed is null ? null : Pass(region, passed);
                }

                if (passed is not null && branch.Destination is { } destination)
                {
                    Reach(destination.Ordinal, passed);
                }

                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                // The end of a finally block or of a filter.
                Scope scope = _scopes.Peek();
                scope.Exit = scope.Exit?.Join(state) ?? state;
                break;
        }
    }

    private static bool IsInTry(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not (null or { Kind: ControlFlowRegionKind.Root }); region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try)
            {
                return true;
            }
        }

        return false;
    }

    private void Throw(BasicBlock block, FlowState state)
    {
        // The regions of a lambda go on into those of the method around it, which its exceptions do not reach.
        for (ControlFlowRegion? region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root, EnclosingRegion: { } parent }; region = parent)
        {
            if (region.Kind != ControlFlowRegionKind.Try)
            {
                continue;
            }

            foreach (ControlFlowRegion handler in parent.NestedRegions)
            {
                if (handler.Kind == ControlFlowRegionKind.Finally)
                {
                    if (Pass(handler, state) is not { } passed)
                    {
                        return;
                    }

                    state = passed;
                }
                else if (handler.Kind != ControlFlowRegionKind.Try)
                {
                    Reach(handler.FirstBlockOrdinal, state);
                    foreach (ControlFlowRegion part in handler.NestedRegions)
                    {
                        // A filter that says yes leads to its catch block.
                        if (handler.Kind == ControlFlowRegionKind.FilterAndHandler && part.Kind == ControlFlowRegionKind.Catch)
                        {
                            Reach(part.FirstBlockOrdinal, state);
                        }
                    }
                }
            }
        }
    }

    // The state behind a finally block, null when it never ends.
    private FlowState? Pass(ControlFlowRegion region, FlowState state)
    {
        var scope = new Scope(region.FirstBlockOrdinal, region.LastBlockOrdinal);
        Settle(scope, state);
        return scope.Exit;
    }

    private void Reach(int ordinal, FlowState state)
    {
        Scope scope = _scopes.Peek();
        if (ordinal < scope.First || ordinal > scope.Last)
        {
            return;
        }

        if (!scope.Entries.TryGetValue(ordinal, out FlowState? known))
        {
            scope.Entries[ordinal] = state;
            scope.Pending.Add(ordinal);
        }
        else if (!known.Covers(state))
        {
            scope.Entries[ordinal] = known.Join(state);
            scope.Pending.Add(ordinal);
        }
    }

    /// <summary>The blocks that are followed together: the whole graph, or a finally block on one way through it.</summary>
    private sealed class Scope
    {
        public Scope(int first, int last)
        {
            First = first;
            Last = last;
        }

        public int First { get; }

        public int Last { get; }

        public FlowState? Exit { get; set; }

        public Dictionary<int, FlowState> Entries { get; } = new();

        public SortedSet<int> Pending { get; } = new();
    }
}
