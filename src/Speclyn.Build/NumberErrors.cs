using NJsonSchema.Validation;
using Speclyn.OpenApi.Schemas;

namespace Speclyn.Build;

/// <summary>Errors that NJsonSchema reports because a number is larger than its types.</summary>
internal static class NumberErrors
{
    /// <summary>Whether the number is right.</summary>
    public static bool IsMistaken(ValidationError error)
    {
        if (error.Kind is not (ValidationErrorKind.IntegerExpected or ValidationErrorKind.NumberNotMultipleOf or ValidationErrorKind.IntegerNotMultipleOf)
            || PayloadTokens.NodeOf(error.Token!) is not { Kind: OpenApi.Documents.NodeKind.Number } node)
        {
            return false;
        }

        return error.Kind == ValidationErrorKind.IntegerExpected ? JsonNumber.Parse(node.Text).IsInteger : !SchemaNormalizer.FitsDecimal(node.Text);
    }
}
