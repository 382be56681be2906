using Speclyn.OpenApi.Documents;

namespace Speclyn.Build;

/// <summary>What a build says about a payload.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Message">What is wrong, what is allowed, and what to do.</param>
/// <param name="Location">Where; without a file when it is not in the payload.</param>
/// <param name="IsWarning">Whether the payload can be sent all the same.</param>
internal sealed record PayloadFinding(string Id, string Message, TextLocation Location = default, bool IsWarning = false);
