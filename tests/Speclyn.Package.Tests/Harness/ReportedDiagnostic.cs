using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Speclyn.Package.Tests.Harness;

/// <summary>A diagnostic as the compiler wrote it to its SARIF log.</summary>
internal sealed record ReportedDiagnostic(string Id, string Level, string File, int Line, int Column, string Message)
{
    public override string ToString() => $"{File}({Line},{Column}): {Level} {Id}: {Message}";

    public static IReadOnlyList<ReportedDiagnostic> ReadLog(string path)
    {
        using JsonDocument log = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        List<ReportedDiagnostic> diagnostics = [];
        foreach (JsonElement result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            // A suppressed diagnostic is logged and bothers nobody.
            if (result.TryGetProperty("suppressions", out JsonElement suppressions) && suppressions.GetArrayLength() > 0)
            {
                continue;
            }

            string file = "";
            int line = 0;
            int column = 0;
            if (result.TryGetProperty("locations", out JsonElement locations) && locations.GetArrayLength() > 0)
            {
                JsonElement place = locations[0].GetProperty("physicalLocation");
                file = Path.GetFileName(Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!));
                line = place.GetProperty("region").GetProperty("startLine").GetInt32();
                column = place.GetProperty("region").GetProperty("startColumn").GetInt32();
            }

            diagnostics.Add(new ReportedDiagnostic(
                result.GetProperty("ruleId").GetString()!,
                result.GetProperty("level").GetString()!,
                file,
                line,
                column,
                result.GetProperty("message").GetProperty("text").GetString()!));
        }

        return [.. diagnostics.OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column)];
    }
}
