using MongoDB.Bson;

namespace StreamPlatform.Standins.Specs.Bson;

public sealed class ValueSpecs
{
    [Fact]
    public void Values_of_different_types_have_the_servers_order()
    {
        BsonValue[] ascending =
        [
            BsonMinKey.Value, BsonUndefined.Value, BsonNull.Value, 1, 2L, 2.5, new BsonDecimal128(3m), "a", new BsonDocument("a", 1), new BsonArray { 1 },
            new BsonBinaryData([1]), ObjectId.Empty, false, true, DateTime.UnixEpoch, new BsonRegularExpression("a"), new BsonJavaScript("x"), BsonMaxKey.Value,
        ];

        for (var i = 0; i < ascending.Length; i++)
        {
            for (var j = 0; j < ascending.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(ascending[i].CompareTo(ascending[j])));
            }
        }
    }

    [Fact]
    public void Numbers_are_the_same_by_operator_and_differ_by_Equals()
    {
        Assert.True(new BsonInt32(1) == new BsonInt64(1));
        Assert.True((BsonValue)1.0 == new BsonDecimal128(1m));
        Assert.False(new BsonInt32(1).Equals(new BsonInt64(1)));
        Assert.True((BsonValue)9007199254740993L > 9007199254740992.0);
    }

    [Fact]
    public void A_document_keeps_order_and_refuses_a_name_twice()
    {
        var document = new BsonDocument { { "z", 1 }, { "a", 2 } };

        document["z"] = 3;

        Assert.Equal(["z", "a"], document.Names);
        Assert.Throws<InvalidOperationException>(() => document.Add("a", 1));
        Assert.Throws<KeyNotFoundException>(() => document["b"]);
        Assert.Throws<InvalidCastException>(() => document["a"].AsString);
        Assert.NotEqual(new BsonDocument { { "a", 2 }, { "z", 3 } }, document);
    }

    [Fact]
    public void Many_names_are_found_after_every_kind_of_change()
    {
        var document = new BsonDocument(Enumerable.Range(0, 100).Select(i => new BsonElement($"n{i}", i)));

        document.Remove("n3");
        document.InsertAt(0, new BsonElement("first", -1));
        document.SetElement(1, new BsonElement("second", -2));

        Assert.Equal(-1, document["first"]);
        Assert.Equal(-2, document["second"]);
        Assert.False(document.Contains("n0"));
        Assert.False(document.Contains("n3"));
        Assert.Equal(99, document["n99"]);
        Assert.Equal(100, document.ElementCount);
    }

    [Fact]
    public void Raw_documents_are_read_in_place_and_cannot_be_changed()
    {
        using var raw = new RawBsonDocument(BsonDocument.Parse("{ a : { b : [1, { c : 2 }] } }").ToBson());

        Assert.IsType<RawBsonDocument>(raw["a"]);
        Assert.Equal(2, raw["a"]["b"][1]["c"]);
        Assert.Throws<NotSupportedException>(() => raw.Add("x", 1));
        Assert.Throws<NotSupportedException>(() => raw["a"]["b"].AsBsonArray.Clear());
        raw.Dispose();
        Assert.Throws<ObjectDisposedException>(() => raw.Slice);
    }

    [Fact]
    public void Object_ids_grow_and_carry_their_time()
    {
        var early = ObjectId.GenerateNewId(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var late = ObjectId.GenerateNewId(new DateTime(2020, 1, 1, 0, 0, 1, DateTimeKind.Utc));

        Assert.True(early < late);
        Assert.Equal(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), early.CreationTime);
        Assert.Equal(early, ObjectId.Parse(early.ToString()));
        Assert.False(ObjectId.TryParse("5f43a1b2c3d4e5f6a7b8c9d", out _));
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => ObjectId.GenerateNewId()).Distinct().Count());
    }

    [Theory]
    [InlineData(GuidRepresentation.Standard, "00112233445566778899aabbccddeeff")]
    [InlineData(GuidRepresentation.CSharpLegacy, "33221100554477668899aabbccddeeff")]
    [InlineData(GuidRepresentation.JavaLegacy, "7766554433221100ffeeddccbbaa9988")]
    [InlineData(GuidRepresentation.PythonLegacy, "00112233445566778899aabbccddeeff")]
    public void A_guid_has_the_byte_order_that_is_asked_for(GuidRepresentation representation, string hex)
    {
        var guid = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");

        var data = new BsonBinaryData(guid, representation);

        Assert.Equal(hex, Convert.ToHexStringLower(data.Bytes));
        Assert.Equal(guid, data.ToGuid(representation));
    }
}
