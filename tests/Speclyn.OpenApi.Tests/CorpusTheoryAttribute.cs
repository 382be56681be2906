using System;
using System.IO;
using Xunit;

namespace Speclyn.OpenApi.Tests;

/// <summary>A theory over the documents in the directory that SPECLYN_CORPUS names; skipped, visibly, without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    /// <summary>The directory, or null when there is none.</summary>
    public static readonly string? CorpusDirectory = FindDirectory();

    public CorpusTheoryAttribute()
    {
        if (CorpusDirectory is null)
        {
            Skip = "SPECLYN_CORPUS names no directory of OpenAPI documents.";
        }
    }

    private static string? FindDirectory()
    {
        string? directory = Environment.GetEnvironmentVariable("SPECLYN_CORPUS");
        return Directory.Exists(directory) ? directory : null;
    }
}
