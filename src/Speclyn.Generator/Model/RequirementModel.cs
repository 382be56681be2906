using System.Linq;

namespace Speclyn.Generator.Model;

/// <summary>What operations need to be called: one of several alternatives.</summary>
/// <param name="MethodName">The method of the credentials class that adds the first alternative which is set.</param>
/// <param name="Alternatives">The alternatives, in document order.</param>
/// <param name="IsOptional">Whether the operations may be called without any.</param>
internal sealed record RequirementModel(string MethodName, EquatableArray<AlternativeModel> Alternatives, bool IsOptional)
{
    /// <summary>Whether a delegate is asked for one of the credentials.</summary>
    public bool IsAsync => Alternatives.Any(alternative => alternative.Credentials.Any(credential => credential.Kind == CredentialKind.TokenProvider));
}
