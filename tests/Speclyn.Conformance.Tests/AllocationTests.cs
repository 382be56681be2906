using System;
using Speclyn.Generated;
using Telnyx.Assistants;
using Xunit;

namespace Speclyn.Conformance.Tests;

/// <summary>Writing works in pooled memory.</summary>
public class AllocationTests
{
    [Fact]
    public void Writing_the_sample_allocates_nothing()
    {
        UpdateAssistantRequest request = Sample.Build();

        Assert.Equal(0, Measure(() =>
        {
            using JsonBuffer buffer = JsonBuffer.Rent();
            UpdateAssistantRequest.WriteTo(buffer, request);
            if (buffer.WrittenSpan.Length < 1000)
            {
                throw new InvalidOperationException("The sample was not written.");
            }
        }));
    }

    [Fact]
    public void Writing_the_sample_to_an_array_allocates_the_array()
    {
        UpdateAssistantRequest request = Sample.Build();
        int length = request.ToUtf8Json().Length;

        long array = Measure(() => GC.KeepAlive(new byte[length]));
        long written = Measure(() => GC.KeepAlive(request.ToUtf8Json()));

        Assert.InRange(array, length, length + 64);
        Assert.Equal(array, written);
    }

    [Fact]
    public void Writing_what_was_read_allocates_nothing()
    {
        var request = UpdateAssistantRequest.Parse(Sample.Json);

        Assert.Equal(0, Measure(() =>
        {
            using JsonBuffer buffer = JsonBuffer.Rent();
            UpdateAssistantRequest.WriteTo(buffer, request);
        }));
    }

    /// <summary>Bytes that one call allocates on this thread; the smallest of several, because the runtime allocates now and then for itself.</summary>
    private static long Measure(Action action)
    {
        for (int i = 0; i < 100; i++)
        {
            action();
        }

        long smallest = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            smallest = Math.Min(smallest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return smallest;
    }
}
