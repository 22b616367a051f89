using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Bson.Serialization.Conventions;
using MongoDB.Bson.Serialization.Serializers;

namespace StreamPlatform.Standins.Specs.Bson;

public sealed class ClassMapSpecs
{
    static ClassMapSpecs()
    {
        var house = new ConventionPack { new CamelCaseElementNameConvention(), new EnumRepresentationConvention(BsonType.String) };
        ConventionRegistry.Register("specs", house, type => type.DeclaringType == typeof(ClassMapSpecs));
        // the driver's specs run in the same process and say the same
        BsonSerializer.TryRegisterSerializer(new GuidSerializer(GuidRepresentation.Standard));
    }

    [Fact]
    public void A_record_with_a_primary_constructor_comes_back_equal()
    {
        var video = new Video(Guid.NewGuid(), "One", Visibility.Public, new Stats(3, 1.5), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), null, TimeSpan.FromSeconds(90), new DateOnly(2026, 2, 3));

        var document = video.ToBsonDocument();

        Assert.Equal("One", document["title"]);
        Assert.Equal("Public", document["visibility"]);
        Assert.Equal(BsonBinarySubType.UuidStandard, document["_id"].AsBsonBinaryData.SubType);
        Assert.Equal("00:01:30", document["length"]);
        Assert.Equal(video, BsonSerializer.Deserialize<Video>(video.ToBson()));
        Assert.Equal(video, BsonSerializer.Deserialize<Video>(document));
    }

    [Fact]
    public void A_class_without_setters_is_made_by_its_constructor()
    {
        var point = BsonSerializer.Deserialize<Point>(new Point(3, 4).ToBson());

        Assert.Equal((3, 4), (point.X, point.Y));
        Assert.Equal(["x", "y"], new Point(1, 2).ToBsonDocument().Names);
    }

    [Fact]
    public void Collections_dictionaries_and_nullables_come_back()
    {
        var bag = new Bag
        {
            List = [1, 2],
            ReadOnly = ["a", "b"],
            Map = new() { ["k"] = 1.5m },
            Items = [new Stats(1, 2)],
            Set = [7, 8],
            Pair = (1, "x"),
            Maybe = 5,
            At = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(2)),
        };

        var again = BsonSerializer.Deserialize<Bag>(bag.ToBson());

        Assert.Equal(bag.List, again.List);
        Assert.Equal(bag.ReadOnly, again.ReadOnly);
        Assert.Equal(bag.Map, again.Map);
        Assert.Equal(bag.Items, again.Items);
        Assert.Equal(bag.Set, again.Set);
        Assert.Equal(bag.Pair, again.Pair);
        Assert.Equal(bag.Maybe, again.Maybe);
        Assert.Null(again.Nothing);
        Assert.Equal(bag.At, again.At);
        Assert.Equal(bag.At.Offset, again.At.Offset);
    }

    [Fact]
    public void Attributes_say_names_forms_and_what_is_left_out()
    {
        var document = new Attributed { Id = "5f43a1b2c3d4e5f6a7b8c9d0", Price = 1.5m, Secret = "s" }.ToBsonDocument();

        Assert.Equal(new BsonDocument { { "_id", ObjectId.Parse("5f43a1b2c3d4e5f6a7b8c9d0") }, { "p", "1.5" } }, document);
        Assert.Equal("5f43a1b2c3d4e5f6a7b8c9d0", BsonSerializer.Deserialize<Attributed>(document.Add("unknown", 1)).Id);
        Assert.Equal("fallback", BsonSerializer.Deserialize<Attributed>(document).Note);
    }

    [Fact]
    public void An_element_that_no_member_takes_is_refused_and_so_is_a_missing_required_one()
    {
        Assert.Throws<FormatException>(() => BsonSerializer.Deserialize<Stats>("{ views : 1, score : 1.0, more : 1 }"));
        Assert.Throws<FormatException>(() => BsonSerializer.Deserialize<Demanding>("{ }"));
        Assert.Throws<FormatException>(() => BsonSerializer.Deserialize<Stats>("{ views : 'x' }"));
    }

    [Fact]
    public void Extra_elements_are_kept_where_a_member_takes_them()
    {
        var kept = BsonSerializer.Deserialize<Open>("{ name : 'a', more : { x : 1 } }");

        Assert.Equal(1, kept.ExtraElements["more"]["x"]);
        Assert.Equal(BsonDocument.Parse("{ name : 'a', more : { x : 1 } }"), kept.ToBsonDocument());
    }

    [Fact]
    public void Subclasses_carry_a_discriminator_and_come_back_as_themselves()
    {
        Shape[] shapes = [new Circle { Radius = 1 }, new Square { Side = 2 }];

        var again = shapes.Select(shape => BsonSerializer.Deserialize<Shape>(shape.ToBson())).ToArray();

        Assert.IsType<Circle>(again[0]);
        Assert.Equal(2, Assert.IsType<Square>(again[1]).Side);
        Assert.Equal(new BsonArray { "Shape", "Circle" }, shapes[0].ToBsonDocument()["_t"]);
        Assert.Throws<BsonSerializationException>(() => BsonSerializer.Deserialize<Shape>("{ _t : 'Triangle' }"));
    }

    [Fact]
    public void A_guid_without_a_representation_is_refused() =>
        Assert.Throws<BsonSerializationException>(() => new BsonDocument().Add("x", new GuidSerializer().ToBsonValue(Guid.NewGuid())));

    [Fact]
    public void Numbers_that_do_not_fit_are_refused()
    {
        Assert.Throws<FormatException>(() => BsonSerializer.Deserialize<Stats>("{ views : 1.5, score : 1.0 }"));
        Assert.Equal(7, BsonSerializer.Deserialize<Stats>("{ views : 7.0, score : 1 }").Views);
    }

    [Fact]
    public void An_object_of_an_unknown_type_is_not_let_in()
    {
        Assert.Throws<BsonSerializationException>(() => new Loose { Value = new Point(1, 2) }.ToBsonDocument());
        Assert.Equal(5, BsonSerializer.Deserialize<Loose>("{ value : 5 }").Value);
    }

    public enum Visibility
    {
        Private,
        Public,
    }

    public sealed record Stats(long Views, double Score);

    public sealed record Video(Guid Id, string Title, Visibility Visibility, Stats Stats, DateTime Created, decimal? Price, TimeSpan Length, DateOnly Day);

    public sealed class Point(int x, int y)
    {
        public int X { get; } = x;

        public int Y { get; } = y;
    }

    public sealed class Bag
    {
        public List<int> List { get; set; } = [];

        public IReadOnlyList<string> ReadOnly { get; set; } = [];

        public Dictionary<string, decimal> Map { get; set; } = [];

        public Stats[] Items { get; set; } = [];

        public HashSet<int> Set { get; set; } = [];

        public (int Number, string Name) Pair { get; set; }

        public int? Maybe { get; set; }

        public int? Nothing { get; set; }

        public DateTimeOffset At { get; set; }
    }

    [BsonIgnoreExtraElements]
    public sealed class Attributed
    {
        [BsonId]
        [BsonRepresentation(BsonType.ObjectId)]
        public string Id { get; set; } = "";

        [BsonElement("p")]
        [BsonRepresentation(BsonType.String)]
        public decimal Price { get; set; }

        [BsonIgnore]
        public string Secret { get; set; } = "";

        [BsonIgnoreIfNull]
        [BsonDefaultValue("fallback")]
        public string? Note { get; set; }
    }

    public sealed class Demanding
    {
        [BsonRequired]
        public string Name { get; set; } = "";
    }

    public sealed class Open
    {
        public string Name { get; set; } = "";

        public BsonDocument ExtraElements { get; set; } = [];
    }

    public sealed class Loose
    {
        public object? Value { get; set; }
    }

    [BsonDiscriminator(RootClass = true)]
    [BsonKnownTypes(typeof(Circle), typeof(Square))]
    public abstract class Shape;

    public sealed class Circle : Shape
    {
        public int Radius { get; set; }
    }

    public sealed class Square : Shape
    {
        public int Side { get; set; }
    }
}
