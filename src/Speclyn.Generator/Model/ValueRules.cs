namespace Speclyn.Generator.Model;

/// <summary>What a schema asks of a value besides its C# type. A value of a generated type knows the rules of that type itself.</summary>
/// <param name="Own">The rules of the value.</param>
/// <param name="Items">The rules of its items or members; null when there are none.</param>
internal sealed record ValueRules(EquatableArray<RuleModel> Own, ValueRules? Items);
