using System.Globalization;
using System.Text;
using MongoDB.Bson;
using static StreamPlatform.Standins.Mongo.Expressions.Operators;

namespace StreamPlatform.Standins.Mongo.Expressions;

internal static class DateOperators
{
    public const string DefaultFormat = "%Y-%m-%dT%H:%M:%S.%LZ";

    // Bins of $dateTrunc are counted from here, a Saturday.
    private static readonly DateTime Reference = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static readonly OperatorInfo[] All =
    [
        Part("$year", date => date.Year),
        Part("$month", date => date.Month),
        Part("$dayOfMonth", date => date.Day),
        Part("$dayOfYear", date => date.DayOfYear),
        Part("$dayOfWeek", date => (int)date.DayOfWeek + 1),
        Part("$hour", date => date.Hour),
        Part("$minute", date => date.Minute),
        Part("$second", date => date.Second),
        Part("$millisecond", date => date.Millisecond),
    ];

    public static DateTime Date(string name, BsonValue? value) => value switch
    {
        BsonDateTime date => date.ToUniversalTime(),
        BsonTimestamp stamp => DateTimeOffset.FromUnixTimeSeconds(stamp.Timestamp).UtcDateTime,
        BsonObjectId id => id.Value.CreationTime,
        _ => throw Errors.Location(16006, $"can't convert from BSON type {Query.TypeNames.Of(value)} to Date for {name}"),
    };

    public static void RequireUtc(string name, BsonValue? timezone)
    {
        if (!IsNullish(timezone) && timezone is not BsonString { Value: "UTC" or "GMT" or "Z" or "+00:00" })
        {
            throw Errors.NotImplemented($"{name}: this server knows the time zone UTC only");
        }
    }

    public static string Format(DateTime date, string format)
    {
        var text = new StringBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
            {
                text.Append(format[at]);
                continue;
            }
            text.Append(Field(date, ++at < format.Length ? format[at] : '\0'));
        }
        return text.ToString();
    }

    public static DateTime Truncate(DateTime date, string unit, int size) => unit switch
    {
        "year" => FromMonths(FloorTo(Months(date), 12 * size)),
        "quarter" => FromMonths(FloorTo(Months(date), 3 * size)),
        "month" => FromMonths(FloorTo(Months(date), size)),
        // Weeks begin on Sunday, the 2nd of January 2000 was one.
        "week" => Floor(date, Reference.AddDays(1), TimeSpan.FromDays(7 * size)),
        _ => Floor(date, Reference, Unit(unit) * size),
    };

    private static TimeSpan Unit(string unit) => unit switch
    {
        "day" => TimeSpan.FromDays(1),
        "hour" => TimeSpan.FromHours(1),
        "minute" => TimeSpan.FromMinutes(1),
        "second" => TimeSpan.FromSeconds(1),
        "millisecond" => TimeSpan.FromMilliseconds(1),
        _ => throw Errors.FailedToParse($"unknown time unit value: {unit}"),
    };

    private static OperatorInfo Part(string name, Func<DateTime, int> part) =>
        new(name, 1, 1, values => IsNullish(values[0]) ? BsonNull.Value : part(Date(name, values[0])));

    private static int Months(DateTime date) => ((date.Year - Reference.Year) * 12) + date.Month - 1;

    private static DateTime FromMonths(long months) => Reference.AddMonths((int)months);

    private static DateTime Floor(DateTime date, DateTime reference, TimeSpan size) =>
        reference.AddTicks(FloorTo((date - reference).Ticks, size.Ticks));

    private static long FloorTo(long value, long size) => value - (((value % size) + size) % size);

    private static string Field(DateTime date, char field) => field switch
    {
        'Y' => date.ToString("yyyy", CultureInfo.InvariantCulture),
        'm' => date.ToString("MM", CultureInfo.InvariantCulture),
        'd' => date.ToString("dd", CultureInfo.InvariantCulture),
        'H' => date.ToString("HH", CultureInfo.InvariantCulture),
        'M' => date.ToString("mm", CultureInfo.InvariantCulture),
        'S' => date.ToString("ss", CultureInfo.InvariantCulture),
        'L' => date.ToString("fff", CultureInfo.InvariantCulture),
        'j' => date.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
        'w' => ((int)date.DayOfWeek + 1).ToString(CultureInfo.InvariantCulture),
        'u' => (((int)date.DayOfWeek + 6) % 7 + 1).ToString(CultureInfo.InvariantCulture),
        'G' => ISOWeek.GetYear(date).ToString("0000", CultureInfo.InvariantCulture),
        'V' => ISOWeek.GetWeekOfYear(date).ToString("00", CultureInfo.InvariantCulture),
        'z' => "+0000",
        'Z' => "0",
        '%' => "%",
        _ => throw Errors.Location(18536, $"Invalid format character '%{field}' in format string"),
    };
}
