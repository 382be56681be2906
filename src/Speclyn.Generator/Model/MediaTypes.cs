using System;

namespace Speclyn.Generator.Model;

/// <summary>What kind of content a media type names.</summary>
internal static class MediaTypes
{
    /// <summary>Whether it is JSON, or a range that JSON is in.</summary>
    public static bool IsJson(string name)
    {
        string type = name.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            || type == "*/*";
    }
}
