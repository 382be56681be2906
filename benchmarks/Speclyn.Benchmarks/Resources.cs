using System.IO;

namespace Speclyn.Benchmarks;

internal static class Resources
{
    public static byte[] Read(string name)
    {
        using Stream stream = typeof(Resources).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
