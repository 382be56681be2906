#!/usr/bin/env dotnet
// Draws docs/images/diagnostics.svg, the picture in the README: builds the code below with the generator and analyzers of this checkout
// and shows what the compiler really said. Run it again when a message changes: dotnet run docs/images/render-diagnostics.cs
#:property TargetFramework=net10.0
#:property PublishAot=false
#:property TreatWarningsAsErrors=false
#:property EnforceCodeStyleInBuild=false
#:property GenerateDocumentationFile=false

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

const string FileName = "FrontDesk.cs";
const string Code = """
    using Telnyx.Assistants;

    var request = new UpdateAssistantRequest
    {
        Name = "Front desk",
        EnabledFeatures = ["telephony", "mesaging"],
        VoiceSettings = new() { ApiKeyRef = "elevenlabs" },
        Tools = [new TransferToolParams { From = "+35319605860" }],
    };

    request.EnabledFeatures = ["messaging", EnabledFeatures.Messaging];
    """;
// What the picture is there to show; without one of them it would show nothing, or something else.
string[] expected = ["SPEC1001", "SPEC1002", "SPEC2001"];

string here = Path.GetDirectoryName(ThisFile())!;
string root = Path.GetFullPath(Path.Combine(here, "..", ".."));
string project = Directory.CreateTempSubdirectory("speclyn-picture-").FullName;
List<Finding> findings;
try
{
    File.WriteAllText(Path.Combine(project, FileName), Code.ReplaceLineEndings("\n") + "\n");
    File.WriteAllText(Path.Combine(project, "FrontDesk.csproj"), $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <ErrorEndLocation>true</ErrorEndLocation>
          </PropertyGroup>
          <Import Project="{root}/eng/Speclyn.FromSource.props" />
          <ItemGroup>
            <OpenApiSpec Include="{root}/spec/telnyx-assistants.json" Namespace="Telnyx.Assistants" Client="TelnyxAssistantsClient" />
          </ItemGroup>
          <Import Project="{root}/eng/Speclyn.FromSource.targets" />
        </Project>
        """);
    string output = Build(project);
    findings = Read(output);
    if (!expected.All(id => findings.Any(f => f.Id == id)) || findings.Any(f => !expected.Contains(f.Id)))
    {
        Console.Error.WriteLine($"The build should report {string.Join(", ", expected)} and nothing else:\n{output}");
        return 1;
    }
}
finally
{
    Directory.Delete(project, recursive: true);
}

string picture = Path.Combine(here, "diagnostics.svg");
File.WriteAllText(picture, Draw(Code.ReplaceLineEndings("\n").Split('\n'), findings));
Console.WriteLine($"{picture}: {findings.Count} diagnostics");
return 0;

static string ThisFile([CallerFilePath] string path = "") => path;

static string Build(string directory)
{
    ProcessStartInfo start = new("dotnet", ["build", "-nodeReuse:false"]) { WorkingDirectory = directory, RedirectStandardOutput = true };
    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    start.Environment["MSBUILDTERMINALLOGGER"] = "off";
    using Process process = Process.Start(start)!;
    string output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return output;
}

static List<Finding> Read(string output)
{
    Regex line = new($@"{Regex.Escape(FileName)}\((\d+),(\d+),(\d+),(\d+)\): (error|warning) (\w+): (.*?)( \(http\S*\))? \[");
    return
    [
        // The summary at the end of a build repeats every line.
        .. line.Matches(output)
            .Select(m => new Finding(Number(m, 1), Number(m, 2), Number(m, 3), Number(m, 4), m.Groups[5].Value, m.Groups[6].Value, m.Groups[7].Value))
            .Distinct().OrderBy(f => f.Line).ThenBy(f => f.Column),
    ];

    static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}

static string Draw(string[] code, List<Finding> findings)
{
    const double Advance = 8.43, LineHeight = 23, Margin = 18, Gutter = 40;
    const int Columns = 112;
    StringBuilder body = new();
    double y = Margin + 18;

    for (int i = 0; i < code.Length; i++, y += LineHeight)
    {
        Text(Margin, y, (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2), [("#6e7681", (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2))]);
        Text(Margin + Gutter, y, code[i], [.. Colour(code[i])]);
        foreach (Finding finding in findings.Where(f => f.Line <= i + 1 && i + 1 <= f.EndLine))
        {
            // A diagnostic that spans lines is underlined on each of them, from its first character that is not white space.
            int from = finding.Line == i + 1 ? finding.Column - 1 : code[i].Length - code[i].TrimStart().Length;
            int to = finding.EndLine == i + 1 ? finding.EndColumn - 1 : code[i].Length;
            Squiggle(Margin + Gutter + (from * Advance), Margin + Gutter + (Math.Max(to, from + 1) * Advance), y + 5, Tone(finding));
        }
    }

    double panel = y - 4;
    y += 22;
    foreach (Finding finding in findings)
    {
        string place = $"{FileName}({finding.Line},{finding.Column}): ";
        string text = $"{place}{finding.Severity} {finding.Id}: {finding.Message}";
        bool first = true;
        foreach (string part in Wrap(text, Columns))
        {
            string id = $"{finding.Severity} {finding.Id}";
            Text(Margin, y, part, first
                ? [("#8b949e", place), (Tone(finding), id), ("#e6edf3", part[(place.Length + id.Length)..])]
                : [("#e6edf3", part)]);
            first = false;
            y += LineHeight - 2;
        }
    }

    double width = (Margin * 2) + (Columns * Advance);
    double height = y - 4;
    return string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0} {height:0}" width="{width:0}" height="{height:0}" role="img" aria-label="C# code with squiggles under its mistakes, and the compiler's messages">
        <rect width="100%" height="100%" rx="8" fill="#0d1117"/>
        <path d="M0 {panel:0.#}H{width:0}" stroke="#30363d"/>
        <g font-family="ui-monospace, 'Cascadia Code', Consolas, Menlo, monospace" font-size="14">
        {body}</g>
        </svg>

        """).ReplaceLineEndings("\n");

    // textLength keeps letters and squiggles together whatever font the viewer has.
    void Text(double x, double y, string whole, (string Colour, string Text)[] parts)
    {
        string shown = whole.TrimStart(' ');
        if (shown.Length == 0)
        {
            return;
        }

        int indent = whole.Length - shown.Length;
        body.Append(CultureInfo.InvariantCulture, $"<text xml:space=\"preserve\" x=\"{x + (indent * Advance):0.##}\" y=\"{y:0.#}\" textLength=\"{shown.Length * Advance:0.##}\" lengthAdjust=\"spacingAndGlyphs\">");
        int skip = indent;
        foreach ((string colour, string text) in parts)
        {
            string rest = text[Math.Min(skip, text.Length)..];
            skip -= text.Length - rest.Length;
            if (rest.Length > 0)
            {
                body.Append(CultureInfo.InvariantCulture, $"<tspan fill=\"{colour}\">{SecurityElement.Escape(rest)}</tspan>");
            }
        }

        body.Append("</text>\n");
    }

    void Squiggle(double from, double to, double y, string colour)
    {
        body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{from:0.##} {y:0.#}");
        for (int step = 1; from + (step * 3) <= to; step++)
        {
            body.Append(CultureInfo.InvariantCulture, $"l3 {(step % 2 == 0 ? "3" : "-3")}");
        }

        body.Append(CultureInfo.InvariantCulture, $"\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.2\"/>\n");
    }
}

static string Tone(Finding finding) => finding.Severity == "error" ? "#ff7b72" : "#d29922";

static IEnumerable<string> Wrap(string text, int columns)
{
    const string Indent = "    ";
    while (text.Length > columns)
    {
        int cut = text.LastIndexOf(' ', columns);
        if (cut <= Indent.Length)
        {
            break;
        }

        yield return text[..cut];
        text = Indent + text[(cut + 1)..];
    }

    yield return text;
}

static IEnumerable<(string Colour, string Text)> Colour(string line)
{
    Regex token = new("""(?<string>"[^"]*")|(?<keyword>\b(?:using|var|new|null|true|false)\b)|(?<type>\b(?:UpdateAssistantRequest|EnabledFeatures(?=\.)|TransferToolParams)\b)|(?<plain>[A-Za-z_]\w*|.)""");
    foreach (Match match in token.Matches(line))
    {
        string colour = match.Groups["string"].Success ? "#a5d6ff" : match.Groups["keyword"].Success ? "#ff9bce" : match.Groups["type"].Success ? "#7ee787" : "#e6edf3";
        yield return (colour, match.Value);
    }
}

internal sealed record Finding(int Line, int Column, int EndLine, int EndColumn, string Severity, string Id, string Message);
