using System;
using System.Text.Json;
using Shapes;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>Where JSON alone does not tell which variant a value is, the program says which one it takes it for.</summary>
public class UndecidedUnionTests
{
    private const string Json = """{"size":0,"colour":"red"}""";

    [Fact]
    public void Json_that_may_be_either_variant_is_taken_for_the_one_that_the_program_names()
    {
        Thing thing = Thing.Parse(Json);

        Assert.IsType<JsonElement>(thing.Value);
        Assert.Equal("red", thing.As<Ball>().Colour);
        Assert.Equal("red", thing.As<Box>().AdditionalProperties!["colour"].GetString());
        Assert.Equal(Json, thing.ToJson());
    }

    [Fact]
    public void Trying_is_tolerant_and_validation_tells_whether_the_variant_fits()
    {
        Thing thing = Thing.Parse(Json);

        Assert.True(thing.TryAs(out Box? box));
        Assert.Equal("minimum", Assert.Single(box.Validate()).Keyword);
        Assert.True(thing.TryAs(out Ball? ball));
        Assert.Empty(ball.Validate());
    }

    [Fact]
    public void Json_of_another_kind_is_no_variant()
    {
        Thing wrong = Thing.Parse("""{"size":"large"}""");

        Assert.False(wrong.TryAs(out Ball? ball));
        Assert.Null(ball);
        Assert.Throws<JsonException>(() => wrong.As<Ball>());
    }

    [Fact]
    public void A_type_that_is_no_variant_is_a_wrong_cast()
    {
        Assert.Throws<InvalidCastException>(() => Thing.Parse(Json).As<Cat>());
        Assert.False(Thing.Parse(Json).TryAs(out Cat? _));
        Assert.Throws<InvalidCastException>(() => Thing.Parse("\"text\"").As<Ball>());
        Assert.Throws<InvalidCastException>(() => default(Thing).As<Ball>());
    }

    [Fact]
    public void A_variant_that_the_program_made_is_itself()
    {
        var ball = new Ball { Size = 1 };
        Thing thing = ball;

        Assert.Same(ball, thing.As<Ball>());
        Assert.False(thing.TryAs(out Box? _));
        Assert.Equal("text", Thing.Parse("\"text\"").As<string>());
    }
}
