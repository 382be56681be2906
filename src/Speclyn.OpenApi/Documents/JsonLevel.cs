namespace Speclyn.OpenApi.Documents;

/// <summary>What the second half of a text says of an object or array that starts in the first.</summary>
/// <param name="IsObject">Whether its closing bracket is that of an object.</param>
/// <param name="Count">How many members or items it has in the second half.</param>
/// <param name="Names">The hashes of the members' names.</param>
/// <param name="MayRepeat">Whether two of the names may be one, whatever their hashes.</param>
/// <param name="Token">The number of the closing bracket.</param>
/// <param name="End">Offset behind the closing bracket.</param>
internal readonly record struct JsonLevel(bool IsObject, int Count, uint[] Names, bool MayRepeat, int Token, int End);
