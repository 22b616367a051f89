using System.Text;

namespace StreamPlatform.Analytics.Storage;

// How times and ids become keys of partitions that stay small.
internal static class Partitions
{
    public const int HeartbeatShards = 16;
    public const int TitleShards = 16;
    public const int EdgeShards = 4;

    private const int BucketSeconds = 300;
    private const int HourSeconds = 3600;

    public static int Bucket(DateTimeOffset time) => (int)(time.ToUnixTimeSeconds() / BucketSeconds);

    public static int Hour(DateTimeOffset time) => (int)(time.ToUnixTimeSeconds() / HourSeconds);

    public static int Slot(DateTimeOffset time) => (int)time.ToUnixTimeSeconds();

    // 20261122
    public static int Day(DateOnly day) => (((day.Year * 100) + day.Month) * 100) + day.Day;

    public static DateOnly DayOf(int day) => new(day / 10_000, day / 100 % 100, day % 100);

    // 202611
    public static int Month(DateTimeOffset time) => (time.UtcDateTime.Year * 100) + time.UtcDateTime.Month;

    // The same in every process and version: FNV-1a.
    public static int Shard(string id, int shards)
    {
        var hash = 2_166_136_261u;
        foreach (var part in Encoding.UTF8.GetBytes(id))
        {
            hash = (hash ^ part) * 16_777_619u;
        }

        return (int)(hash % (uint)shards);
    }
}
