namespace Speclyn.OpenApi.Documents;

/// <summary>Digits of base 16.</summary>
internal static class HexDigit
{
    /// <summary>The value of a digit; -1 when it is none.</summary>
    public static int ValueOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
