using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Speclyn.Package.Tests.Harness;

/// <summary>Both packages, packed once for all tests, and a directory outside the repository for projects that use them.</summary>
internal sealed class PackageFeed
{
    private static readonly Lazy<Task<PackageFeed>> Shared = new(PackAsync);
    private int _consumers;

    private PackageFeed(string directory, string version)
    {
        Directory = directory;
        Version = version;
    }

    /// <summary>A version that nobody has: restore cannot take an older build of it from a cache.</summary>
    public string Version { get; }

    public string Directory { get; }

    public string SpeclynPackage => Path.Combine(Directory, "feed", $"Speclyn.{Version}.nupkg");

    public string TelnyxPackage => Path.Combine(Directory, "feed", $"Speclyn.Telnyx.Assistants.{Version}.nupkg");

    public static Task<PackageFeed> GetAsync() => Shared.Value;

    /// <summary>Deletes what the tests made, unless SPECLYN_KEEP_CONSUMERS is 1 because somebody wants to look at it.</summary>
    public static void DeleteShared()
    {
        if (Shared.IsValueCreated && Shared.Value.IsCompletedSuccessfully && Environment.GetEnvironmentVariable("SPECLYN_KEEP_CONSUMERS") != "1")
        {
            Shared.Value.Result.Delete();
        }
    }

    public Consumer NewConsumer(string name)
    {
        string directory = Path.Combine(Directory, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _consumers):00}-{name}"));
        System.IO.Directory.CreateDirectory(directory);
        return new Consumer(directory, name);
    }

    private static async Task<PackageFeed> PackAsync()
    {
        string directory = Path.Combine(Path.GetTempPath(), $"speclyn-{Guid.NewGuid():N}");
        PackageFeed feed = new(directory, $"0.1.0-test.t{Guid.NewGuid():N}");
        System.IO.Directory.CreateDirectory(Path.Combine(directory, "feed"));

        // Outputs go elsewhere: the repository's own may be in use by other tests.
        foreach (string project in new[] { "src/Speclyn.Package/Speclyn.Package.csproj", "src/Speclyn.Telnyx.Assistants/Speclyn.Telnyx.Assistants.csproj" })
        {
            (await DotnetCommand.RunAsync(
                Repository.Root,
                "pack", project, "-c", "Release", $"-p:Version={feed.Version}",
                "--artifacts-path", Path.Combine(directory, "artifacts"),
                "-o", Path.Combine(directory, "feed"))).ShouldSucceed();
        }

        // Adds to the machine's package sources and takes none away.
        File.WriteAllText(Path.Combine(directory, "NuGet.config"), """
            <configuration>
              <packageSources>
                <add key="speclyn-under-test" value="feed" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(directory, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <SpeclynVersion>{feed.Version}</SpeclynVersion>
                <SuppressTfmSupportBuildWarnings>true</SuppressTfmSupportBuildWarnings>
              </PropertyGroup>
            </Project>
            """);
        // Each compilation leaves a log of its diagnostics beside the project.
        File.WriteAllText(Path.Combine(directory, "Directory.Build.targets"), """
            <Project>
              <PropertyGroup>
                <ErrorLog>$(MSBuildProjectDirectory)/diagnostics.$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);
        // Central package versions of a directory above would not fit.
        File.WriteAllText(Path.Combine(directory, "Directory.Packages.props"), "<Project />");
        return feed;
    }

    private void Delete()
    {
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string[] directories =
        [
            Directory,
            Path.Combine(packages, "speclyn", Version.ToLowerInvariant()),
            Path.Combine(packages, "speclyn.telnyx.assistants", Version.ToLowerInvariant()),
        ];
        foreach (string directory in directories.Where(System.IO.Directory.Exists))
        {
            try
            {
                System.IO.Directory.Delete(directory, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The compiler server may hold the analyzers; the system cleans its temporary directory.
            }
        }
    }
}
