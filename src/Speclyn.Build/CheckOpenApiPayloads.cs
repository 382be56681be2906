using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Speclyn.OpenApi.Documents;

namespace Speclyn.Build;

/// <summary>Checks JSON files of a project against its OpenAPI documents while it builds.</summary>
public sealed class CheckOpenApiPayloads : Task, ICancelableTask, IDisposable
{
    // NJsonSchema goes as deep as the payload does.
    private const int StackSize = 64 * 1024 * 1024;

    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>
    /// The <c>OpenApiPayload</c> items; metadata <c>Stamp</c> names a file that is written when there is nothing to say about the payload, and
    /// <c>DeclaringFile</c> the file that declares the item.
    /// </summary>
    [Required]
    public ITaskItem[] Payloads { get; set; } = [];

    /// <summary>The <c>OpenApiSpec</c> items.</summary>
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>Other files that documents may refer to.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The directory of the project.</summary>
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Whether warnings are errors.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Ids of warnings that are errors.</summary>
    public string WarningsAsErrors { get; set; } = "";

    /// <summary>Ids of warnings that stay warnings.</summary>
    public string WarningsNotAsErrors { get; set; } = "";

    /// <summary>Ids of warnings that are not reported.</summary>
    public string NoWarn { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            foreach ((ITaskItem item, IReadOnlyList<PayloadFinding> findings) in CheckAll())
            {
                Report(item, [.. findings.Where(finding => !finding.IsWarning || !Ids(NoWarn).Contains(finding.Id))]);
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return !Log.HasLoggedErrors;
    }

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    private List<(ITaskItem Item, IReadOnlyList<PayloadFinding> Findings)> CheckAll()
    {
        var results = new List<(ITaskItem, IReadOnlyList<PayloadFinding>)>();
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    var schemas = new PayloadSchemas(
                        [.. Documents.Select(PayloadDocument.Of)], [.. Files.Select(file => file.GetMetadata("FullPath"))], ProjectDirectory, _cancellation.Token);
                    var check = new PayloadCheck(schemas, _cancellation.Token);
                    results.AddRange(Payloads.Select(item => (item, check.Check(PayloadDeclaration.Of(item)))));
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Capture(failure).Throw();
        }

        return results;
    }

    private void Report(ITaskItem item, List<PayloadFinding> findings)
    {
        foreach (PayloadFinding finding in findings)
        {
            // What is not in the payload is in the project, or in the file that it imports the item from.
            TextLocation place = finding.Location;
            string file = place.Source?.Path ?? item.GetMetadata("DeclaringFile");
            (int line, int column) = place.Source is null ? (0, 0) : (place.StartLine + 1, place.StartColumn + 1);
            (int endLine, int endColumn) = place.Source is null ? (0, 0) : (place.EndLine + 1, place.EndColumn + 1);
            if (finding.IsWarning && !IsError(finding.Id))
            {
                Log.LogWarning(null, finding.Id, null, PayloadRules.HelpLink(finding.Id), file, line, column, endLine, endColumn, "{0}", finding.Message);
            }
            else
            {
                Log.LogError(null, finding.Id, null, PayloadRules.HelpLink(finding.Id), file, line, column, endLine, endColumn, "{0}", finding.Message);
            }
        }

        if (item.GetMetadata("Stamp") is { Length: > 0 } stamp)
        {
            if (findings.Count == 0)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(stamp))!);
                File.WriteAllText(stamp, "");
            }
            else if (File.Exists(stamp))
            {
                File.Delete(stamp);
            }
        }
    }

    private bool IsError(string id) =>
        (TreatWarningsAsErrors && !Ids(WarningsNotAsErrors).Contains(id)) || Ids(WarningsAsErrors).Contains(id);

    private static HashSet<string> Ids(string list) =>
        new(list.Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
