using System;
using DocumentNamespace;
using Xunit;

namespace Speclyn.Runtime.Tests;

public sealed class OptionalTests
{
    [Fact]
    public void Absent_null_and_a_value_differ()
    {
        Optional<string?> absent = default;
        Optional<string?> isNull = (string?)null;
        Optional<string?> value = "a";

        Assert.False(absent.IsSet);
        Assert.True(isNull.IsSet);
        Assert.Null(isNull.Value);
        Assert.Equal("a", value.Value);
        Assert.Throws<InvalidOperationException>(() => absent.Value);
        Assert.NotEqual(absent, isNull);
        Assert.NotEqual(isNull, value);
        Assert.True(absent == default);
        Assert.True(value == "a");
        Assert.True(value != "b");
        Assert.NotEqual(absent.GetHashCode(), isNull.GetHashCode());
        Assert.Equal(value.GetHashCode(), new Optional<string?>("a").GetHashCode());
        Assert.False(value.Equals("a" as object));
    }

    [Fact]
    public void Defaults_stand_in_for_what_is_absent()
    {
        Optional<long> absent = default;
        Optional<long> zero = 0;

        Assert.Equal(0, absent.GetValueOrDefault());
        Assert.Equal(7, absent.GetValueOrDefault(7));
        Assert.Equal(0, zero.GetValueOrDefault(7));
        Assert.Equal("", absent.ToString());
        Assert.Equal("0", zero.ToString());
        Assert.Equal("", new Optional<string?>(null).ToString());
    }
}
