using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Specs.Mongo;

// The encoding of index keys: the order of bytes is the order of values.
public sealed class KeyOrderSpecs
{
    // Each line is equal within itself and less than the next.
    private static readonly BsonValue[][] Ascending =
    [
        [BsonMinKey.Value],
        [BsonUndefined.Value],
        [BsonNull.Value],
        [double.NaN],
        [double.NegativeInfinity],
        [double.MinValue],
        [long.MinValue],
        [long.MinValue + 1],
        [-9007199254740993L],
        [-9007199254740992L, -9007199254740992.0],
        [-1.5, new BsonDecimal128(-1.5m)],
        [-1, -1L, -1.0, new BsonDecimal128(-1m)],
        [-double.Epsilon],
        [0, 0L, 0.0, -0.0, new BsonDecimal128(0m)],
        [double.Epsilon],
        [new BsonDecimal128(0.1m)],
        [0.1],
        [1, 1L, 1.0, new BsonDecimal128(1.00m)],
        [new BsonDecimal128(19.99m)],
        [new BsonDecimal128(19.991m)],
        [9007199254740992L, 9007199254740992.0],
        [9007199254740993L, new BsonDecimal128(9007199254740993m)],
        [new BsonDecimal128(9007199254740993.5m)],
        [9007199254740994L, 9007199254740994.0],
        [long.MaxValue - 1],
        [long.MaxValue],
        [9223372036854775808.0],
        [double.MaxValue],
        [double.PositiveInfinity],
        [""],
        ["\0"],
        ["\0\0"],
        ["\0a"],
        ["\u0001"],
        ["a"],
        ["a\0"],
        ["a\0b"],
        ["ab"],
        ["b"],
        ["é"],
        ["\uFFFD"],
        ["\U0001F3AC"],
        [new BsonDocument()],
        [new BsonDocument("a", 1), new BsonDocument("a", 1.0)],
        [new BsonDocument("a", 2)],
        [new BsonDocument { { "a", 2 }, { "b", 0 } }],
        [new BsonDocument("b", 1)],
        [new BsonDocument("a", "x")],
        [new BsonArray()],
        [new BsonArray { 1 }],
        [new BsonArray { 1, 2 }],
        [new BsonArray { 2 }],
        [new BsonBinaryData([9])],
        [new BsonBinaryData([0, 0])],
        [new BsonBinaryData([0, 1])],
        [new ObjectId("000000000000000000000001")],
        [new ObjectId("ff0000000000000000000000")],
        [false],
        [true],
        [new BsonDateTime(-5)],
        [new BsonDateTime(5)],
        [new BsonTimestamp(1, 2)],
        [new BsonTimestamp(2, 1)],
        [new BsonRegularExpression("a", "i")],
        [new BsonJavaScript("x")],
        [BsonMaxKey.Value],
    ];

    [Fact]
    public void Keys_order_as_their_values_do()
    {
        var flat = Ascending.SelectMany((equal, line) => equal.Select(value => (value, line))).ToList();
        foreach (var (left, leftLine) in flat)
        {
            foreach (var (right, rightLine) in flat)
            {
                var expected = Math.Sign(leftLine.CompareTo(rightLine));
                Assert.True(expected == Compare(left, right, descending: false), $"{left} ({left.BsonType}) with {right} ({right.BsonType})");
                Assert.True(-expected == Compare(left, right, descending: true), $"descending: {left} with {right}");
            }
        }
    }

    [Fact]
    public void A_compound_key_orders_by_its_first_field_first()
    {
        var values = Ascending.Select(line => line[0]).ToArray();
        var random = new Random(7);
        for (var round = 0; round < 5000; round++)
        {
            var (a, b) = (random.Next(values.Length), random.Next(values.Length));
            var (c, d) = (random.Next(values.Length), random.Next(values.Length));
            var expected = a != c ? a.CompareTo(c) : -b.CompareTo(d);
            Assert.Equal(Math.Sign(expected), Math.Sign(Pair(values[a], values[b]).AsSpan().SequenceCompareTo(Pair(values[c], values[d]))));
        }
    }

    [Fact]
    public void A_document_with_an_array_has_a_key_for_each_element()
    {
        Assert.Equal(3, Keys(new BsonDocument("tags", 1), new BsonDocument("tags", new BsonArray { "a", "b", "a", "c" })));
        Assert.Equal(2, Keys(new BsonDocument("parts.n", 1), BsonDocument.Parse("{ parts: [{ n: 1 }, { n: 2 }] }")));
        Assert.Equal(2, Keys(BsonDocument.Parse("{ 'parts.n': 1, 'parts.m': 1 }"), BsonDocument.Parse("{ parts: [{ n: 1, m: 1 }, { n: 2, m: 2 }] }")));
        Assert.Equal(1, Keys(new BsonDocument("tags", 1), new BsonDocument("tags", new BsonArray())));
        Assert.Equal(1, Keys(new BsonDocument("tags", 1), []));
        Assert.ThrowsAny<Exception>(() => Keys(BsonDocument.Parse("{ a: 1, b: 1 }"), BsonDocument.Parse("{ a: [1], b: [2] }")));
    }

    private static int Keys(BsonDocument key, BsonDocument document) =>
        IndexKeys.Of(new IndexInfo(1, new BsonDocument { { "name", "index" }, { "key", key } }, Multikey: false), document).Keys.Count;

    private static int Compare(BsonValue left, BsonValue right, bool descending) =>
        Math.Sign(KeyWriter.Encode(left, descending).AsSpan().SequenceCompareTo(KeyWriter.Encode(right, descending)));

    private static byte[] Pair(BsonValue first, BsonValue second)
    {
        var writer = new KeyWriter();
        writer.Add(first, descending: false);
        writer.Add(second, descending: true);
        return writer.ToArray();
    }
}
