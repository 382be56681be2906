using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Speclyn.Package.Tests.Harness;

/// <summary>A test that links a native program, which takes a C compiler.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeAotFactAttribute : FactAttribute
{
    /// <summary>Skips the test, with the reason, when there is no C compiler.</summary>
    public NativeAotFactAttribute()
    {
        if (Linker is null && !OperatingSystem.IsWindows())
        {
            Skip = "Neither clang nor gcc is on the PATH.";
        }
    }

    /// <summary>The C compiler that links, clang first as the SDK does.</summary>
    public static string? Linker { get; } = new[] { "clang", "gcc" }.FirstOrDefault(IsOnPath);

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => d.Length > 0 && File.Exists(Path.Combine(d, program)));
}
