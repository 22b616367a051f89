using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Contracts.Accounts;

/// <summary>
/// A user's id, <c>region-bucket-random</c>, e.g. <c>eu-3fa-k2mq7xw4a5b6c7d2</c>. It names the region that owns the user's rows and one of
/// <see cref="Buckets"/> logical buckets, so that every per-user query finds its database without a look-up.
/// </summary>
public readonly record struct UserId
{
    /// <summary>Number of logical buckets; a shard map sends each to a database.</summary>
    public const int Buckets = 4096;

    private const int RegionLength = 2;
    private const int RandomLength = 16;

    private UserId(string value, string region, int bucket)
    {
        Value = value;
        Region = region;
        Bucket = bucket;
    }

    /// <summary>The whole id.</summary>
    public string Value { get; }

    /// <summary>Two lower-case letters, e.g. <c>eu</c>.</summary>
    public string Region { get; }

    /// <summary>0 to 4095.</summary>
    public int Bucket { get; }

    /// <summary>Makes a new id in a region.</summary>
    /// <exception cref="ArgumentException">The region is not two lower-case letters.</exception>
    public static UserId New(string region)
    {
        if (region is not { Length: RegionLength } || !region.All(char.IsAsciiLetterLower))
        {
            throw new ArgumentException("A region is two lower-case letters.", nameof(region));
        }

        var random = Ids.RandomPart(RandomLength);
        var bucket = BucketOf(random);
        return new UserId(string.Create(CultureInfo.InvariantCulture, $"{region}-{bucket:x3}-{random}"), region, bucket);
    }

    /// <summary>Reads an id; false when the text is not one, the bucket that belongs to its random part included.</summary>
    public static bool TryParse(string? text, out UserId id)
    {
        id = default;
        if (text is not { Length: RegionLength + 1 + 3 + 1 + RandomLength } || text[2] != '-' || text[6] != '-' ||
            !text.AsSpan(0, RegionLength).ContainsOnlyLowerLetters() ||
            !int.TryParse(text.AsSpan(3, 3), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bucket) ||
            bucket != BucketOf(text[7..]))
        {
            return false;
        }

        id = new UserId(text, text[..RegionLength], bucket);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static int BucketOf(string random)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes(random), hash);
        return ((hash[0] << 8) | hash[1]) & (Buckets - 1);
    }
}

file static class Text
{
    public static bool ContainsOnlyLowerLetters(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('a', 'z') < 0;
}
