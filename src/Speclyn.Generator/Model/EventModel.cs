namespace Speclyn.Generator.Model;

/// <summary>One kind of server-sent event, told from the others by its name.</summary>
/// <param name="EventType">What its <c>event</c> says.</param>
/// <param name="Type">What its data is read as.</param>
/// <param name="Variant">The variant that this is of the union of all data.</param>
/// <param name="IsText">Whether the data is text; else it is JSON.</param>
internal sealed record EventModel(string EventType, TypeRef Type, string Variant, bool IsText);
