using System.Globalization;
using StreamPlatform.Contracts.Accounts;

namespace StreamPlatform.Identity.Sharding;

// Which database holds a bucket: every bucket in exactly one.
internal sealed class ShardMap
{
    private readonly string?[] _databases = new string?[UserId.Buckets];

    public ShardMap(IEnumerable<ShardRange> ranges)
    {
        foreach (var range in ranges)
        {
            Assign(range);
        }

        var hole = Array.IndexOf(_databases, null);
        if (hole >= 0)
        {
            throw new ArgumentException($"No shard holds bucket {hole:x3}.", nameof(ranges));
        }
    }

    public IEnumerable<string> Databases => _databases.OfType<string>().Distinct(StringComparer.Ordinal);

    public string DatabaseOf(UserId user) => _databases[user.Bucket]!;

    private void Assign(ShardRange range)
    {
        var from = Bucket(range.From);
        var to = Bucket(range.To);
        if (from > to)
        {
            throw new ArgumentException($"Shard {range.Database} ends ({range.To}) before it begins ({range.From}).", nameof(range));
        }

        for (var bucket = from; bucket <= to; bucket++)
        {
            _databases[bucket] = _databases[bucket] is { } other
                ? throw new ArgumentException($"Bucket {bucket:x3} is given to both {other} and {range.Database}.", nameof(range))
                : range.Database;
        }
    }

    private static int Bucket(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
