using Xunit;

namespace Speclyn.Package.Tests.Harness;

/// <summary>How a command ended and all that it printed.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public CommandResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    public CommandResult ShouldFail()
    {
        Assert.True(ExitCode != 0, $"{Command} succeeded:\n{Output}");
        return this;
    }
}
