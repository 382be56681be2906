using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Speclyn.Package.Tests.Harness;

/// <summary>Runs a program as a developer would in a shell, free of what the test host put into the environment.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(10);

    public static Task<CommandResult> RunAsync(string workingDirectory, params string[] arguments) =>
        RunProgramAsync("dotnet", workingDirectory, arguments);

    public static async Task<CommandResult> RunProgramAsync(string program, string workingDirectory, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        // MSBuild and VSTest leave variables behind that would lead the inner build to the outer one's files.
        foreach (string name in start.Environment.Keys.Where(IsLeftByTheHost).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // A build node that outlives the command would hold its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";

        using Process process = new() { StartInfo = start };
        StringBuilder output = new();
        process.OutputDataReceived += (_, e) => Append(output, e.Data);
        process.ErrorDataReceived += (_, e) => Append(output, e.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        string command = $"{program} {string.Join(' ', arguments)}";
        using CancellationTokenSource timeout = new(Watchdog);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} did not end within {Watchdog}:\n{output}");
        }

        lock (output)
        {
            return new CommandResult(command, process.ExitCode, output.ToString());
        }
    }

    private static bool IsLeftByTheHost(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("COVERLET", StringComparison.OrdinalIgnoreCase)
        || name.Equals("DOTNET_HOST_PATH", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Platform", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Configuration", StringComparison.OrdinalIgnoreCase);

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
