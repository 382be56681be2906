using System;
using Speclyn.Package.Tests.Harness;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Speclyn.Package.Tests.Harness." + nameof(CleaningTestFramework), "Speclyn.Package.Tests")]

namespace Speclyn.Package.Tests.Harness;

/// <summary>Deletes the feed after the last test; xunit 2 has no fixture for a whole assembly.</summary>
public sealed class CleaningTestFramework(IMessageSink messages) : XunitTestFramework(messages), IDisposable
{
    void IDisposable.Dispose()
    {
        PackageFeed.DeleteShared();
        Dispose();
    }
}
