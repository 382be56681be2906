using System.IO;
using Microsoft.CodeAnalysis.Testing;

namespace Speclyn.Analyzers.Tests;

/// <summary>What the tested code compiles against.</summary>
internal static class TestReferences
{
    public static readonly ReferenceAssemblies Net10 = new(
        "net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0"));
}
