using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Indexes;

// The keys of one index field from Low to High; Shown is how explain prints it.
internal sealed record Interval(Bound Low, Bound High, bool IsPoint, string Shown)
{
    public static Interval Everything { get; } = new(new Bound([0x01], After: false), new Bound([0xFE], After: true), IsPoint: false, "[MinKey, MaxKey]");

    public static Interval Point(BsonValue value)
    {
        var key = KeyWriter.Encode(value);
        var shown = Show(value);
        return new Interval(new Bound(key, After: false), new Bound(key, After: true), IsPoint: true, $"[{shown}, {shown}]");
    }

    public static Interval Above(BsonValue value, bool inclusive) => new(
        new Bound(KeyWriter.Encode(value), After: !inclusive),
        new Bound([TypeRank.Of(value.BsonType)], After: true),
        IsPoint: false,
        $"{(inclusive ? '[' : '(')}{Show(value)}, inf]");

    public static Interval Below(BsonValue value, bool inclusive) => new(
        new Bound([TypeRank.Of(value.BsonType)], After: false),
        new Bound(KeyWriter.Encode(value), After: inclusive),
        IsPoint: false,
        $"[-inf, {Show(value)}{(inclusive ? ']' : ')')}");

    public static Interval Prefix(string text)
    {
        // Without the two bytes that end a string, its encoding begins every longer one.
        var key = KeyWriter.Encode(text)[..^2];
        return new Interval(new Bound(key, After: false), new Bound(key, After: true), IsPoint: false, $"[\"{text}\", \"{text}\"+)");
    }

    public Interval? Intersect(Interval other)
    {
        var low = Compare(Low, other.Low) >= 0 ? Low : other.Low;
        var high = Compare(High, other.High) <= 0 ? High : other.High;
        if (Compare(low, high) >= 0)
        {
            return null;
        }
        return new Interval(low, high, IsPoint || other.IsPoint, Shown == other.Shown ? Shown : $"{Shown} and {other.Shown}");
    }

    public Interval Reversed() => this with { Low = High.Reversed(), High = Low.Reversed() };

    private static int Compare(Bound left, Bound right) => left.ToKey().AsSpan().SequenceCompareTo(right.ToKey());

    private static string Show(BsonValue value) => value is BsonString text ? $"\"{text.Value}\"" : value.ToString()!;
}
