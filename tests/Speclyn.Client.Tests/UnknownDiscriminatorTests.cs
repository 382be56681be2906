using System.Text.Json;
using Shapes;
using Xunit;

namespace Speclyn.Client.Tests;

/// <summary>A kind of object that the document does not know yet is kept, written back as it came, and listed by validation.</summary>
public class UnknownDiscriminatorTests
{
    [Fact]
    public void A_union_keeps_the_raw_json()
    {
        const string json = """{"kind":"bird","wings":[1,null,{"a":1.50}]}""";
        Pet pet = Pet.Parse(json);

        Assert.Equal(PetKind.Unknown, pet.Kind);
        Assert.Equal("bird", Assert.IsType<JsonElement>(pet.Value).GetProperty("kind").GetString());
        Assert.Equal(json, pet.ToJson());
        Assert.NotEmpty(pet.Validate());
    }

    [Fact]
    public void A_union_knows_the_kinds_of_its_document_wherever_the_discriminator_stands()
    {
        Pet pet = Pet.Parse("""{"lives":9,"kind":"cat"}""");

        Assert.True(pet.TryGetCat(out Cat? cat));
        Assert.Equal(9, cat.Lives);
        Assert.Empty(pet.Validate());
    }

    [Fact]
    public void A_hierarchy_keeps_it_as_its_root()
    {
        const string json = """{"kind":"Boat","wheels":0,"sails":3}""";
        Vehicle vehicle = Vehicle.Parse(json);

        Assert.Equal(typeof(Vehicle), vehicle.GetType());
        Assert.Equal(3, vehicle.AdditionalProperties!["sails"].GetInt32());
        Assert.Equal(json, vehicle.ToJson());
        Assert.Equal(("/kind", "discriminator"), (Assert.Single(vehicle.Validate()).Pointer, vehicle.Validate()[0].Keyword));
    }

    [Fact]
    public void A_hierarchy_reads_the_class_that_is_named()
    {
        Car car = Assert.IsType<Car>(Vehicle.Parse("""{"doors":5,"kind":"Car"}"""));

        Assert.Equal(5, car.Doors);
        Assert.Equal("Car", new Car().Kind);
    }
}
