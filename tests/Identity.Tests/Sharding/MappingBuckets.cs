using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Tests.Sharding;

public sealed class MappingBuckets
{
    [Fact]
    public void Every_bucket_is_found_in_the_range_that_holds_it()
    {
        var map = new ShardMap([Range("000", "7ff", "one"), Range("800", "fff", "two")]);
        for (var i = 0; i < 200; i++)
        {
            var user = UserId.New("eu");
            Assert.Equal(user.Bucket < 0x800 ? "one" : "two", map.DatabaseOf(user));
        }
    }

    [Fact]
    public void A_hole_is_refused() =>
        Assert.Contains("7ff", Assert.Throws<ArgumentException>(() => new ShardMap([Range("000", "7fe", "one"), Range("800", "fff", "two")])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_overlap_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ShardMap([Range("000", "800", "one"), Range("800", "fff", "two")]));

    [Fact]
    public void A_range_that_runs_backwards_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ShardMap([Range("fff", "000", "one")]));

    [Fact]
    public void A_database_without_a_connection_is_refused() => Assert.Contains(
        "elsewhere",
        Assert.Throws<ArgumentException>(() => new Shards(new ShardMap([Range("000", "fff", "elsewhere")]), new Dictionary<string, Shard>())).Message,
        StringComparison.Ordinal);

    private static ShardRange Range(string from, string to, string database) => new() { From = from, To = to, Database = database };
}
