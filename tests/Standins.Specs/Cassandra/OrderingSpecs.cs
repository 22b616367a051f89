using System.Globalization;
using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Specs.Cassandra;

// Rows lie in the order of their keys' bytes: it must be the order of the values.
public sealed class OrderingSpecs
{
    [Theory]
    [InlineData("int", "-2147483648,-1,0,1,2147483647")]
    [InlineData("bigint", "-9223372036854775808,-1,0,1,9223372036854775807")]
    [InlineData("tinyint", "-128,-1,0,127")]
    [InlineData("double", "-1e308,-1.5,-0.5,0,1e-300,0.5,1e308")]
    [InlineData("float", "-3.5,-1,0,0.25,7")]
    [InlineData("timestamp", "-1,0,1795384953608")]
    [InlineData("date", "1600-01-01,1970-01-01,2026-11-22")]
    [InlineData("text", ",a,aa,ab,b,ä")]
    public void Keys_sort_like_their_values(string type, string values)
    {
        var cql = Parser.ParseType(type);
        var encoded = values.Split(',').Select(value => Literals.Encode(cql, Literal(type, value))).ToList();
        foreach (var (left, right) in encoded.Zip(encoded.Skip(1)))
        {
            Assert.True(Ordering.Compare(cql, left, right) < 0);
            Assert.True(Ordering.Inverted(Ordering.Key(cql, left)).AsSpan().SequenceCompareTo(Ordering.Inverted(Ordering.Key(cql, right))) > 0);
        }
    }

    [Fact]
    public void No_key_begins_another_one()
    {
        string[] texts = ["", "\0", "\0\0", "a", "a\0", "a\0b", "ab", "a\u0001"];
        var keys = texts.Select(text => Ordering.Key(CqlType.Text, Bytes.Of(text))).ToList();
        Assert.All(keys, key => Assert.Single(keys, other => other.AsSpan().StartsWith(key)));
        Assert.Equal(texts.Order(StringComparer.Ordinal), texts.OrderBy(text => Convert.ToHexString(Ordering.Key(CqlType.Text, Bytes.Of(text))), StringComparer.Ordinal));
    }

    [Fact]
    public void Timeuuids_sort_by_their_moment()
    {
        var type = Parser.ParseType("timeuuid");
        var now = TimeProvider.System.GetUtcNow();
        var milliseconds = now.ToUnixTimeMilliseconds();
        Assert.True(Ordering.Compare(type, TimeUuids.Least(milliseconds), TimeUuids.Next(now)) < 0);
        Assert.True(Ordering.Compare(type, TimeUuids.Next(now), TimeUuids.Greatest(milliseconds + 1)) < 0);
        Assert.Equal(milliseconds, TimeUuids.UnixMilliseconds(TimeUuids.Least(milliseconds)));
    }

    private static Literal Literal(string type, string value) => type switch
    {
        "text" or "date" => new Literal(LiteralKind.Text, value),
        _ when value.Any(c => !char.IsAsciiDigit(c) && c != '-') => new Literal(LiteralKind.Decimal, value.ToString(CultureInfo.InvariantCulture)),
        _ => new Literal(LiteralKind.Integer, value),
    };
}
