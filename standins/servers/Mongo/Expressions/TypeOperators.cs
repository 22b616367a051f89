using System.Globalization;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;
using static StreamPlatform.Standins.Mongo.Expressions.Operators;

namespace StreamPlatform.Standins.Mongo.Expressions;

internal static class TypeOperators
{
    public static readonly OperatorInfo[] All =
    [
        new("$type", 1, 1, values => TypeNames.Of(values[0])),
        new("$toString", 1, 1, values => Converted(values[0], value => Text(value))),
        new("$toInt", 1, 1, values => Converted(values[0], value => (int)Whole("$toInt", value, int.MinValue, int.MaxValue))),
        new("$toLong", 1, 1, values => Converted(values[0], value => Whole("$toLong", value, long.MinValue, long.MaxValue))),
        new("$toDouble", 1, 1, values => Converted(values[0], Double)),
        new("$toDate", 1, 1, values => Converted(values[0], ToDate)),
    ];

    public static string Text(BsonValue value) => value switch
    {
        BsonString text => text.Value,
        BsonSymbol symbol => symbol.Name,
        BsonBoolean boolean => boolean.Value ? "true" : "false",
        BsonInt32 number => number.Value.ToString(CultureInfo.InvariantCulture),
        BsonInt64 number => number.Value.ToString(CultureInfo.InvariantCulture),
        BsonDouble number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        BsonDecimal128 number => number.Value.ToString(),
        BsonObjectId id => id.Value.ToString(),
        BsonDateTime date => DateOperators.Format(date.ToUniversalTime(), DateOperators.DefaultFormat),
        _ => throw Failure($"Unsupported conversion from {TypeNames.Of(value)} to string in $convert with no onError value"),
    };

    private static BsonValue Converted(BsonValue? value, Func<BsonValue, BsonValue> convert) =>
        IsNullish(value) ? BsonNull.Value : convert(value!);

    private static long Whole(string name, BsonValue value, long least, long most)
    {
        var number = value switch
        {
            BsonBoolean boolean => boolean.Value ? 1 : 0,
            BsonInt32 or BsonInt64 => value.ToInt64(),
            BsonDouble or BsonDecimal128 => value.ToDecimal(),
            BsonDateTime date when most == long.MaxValue => date.MillisecondsSinceEpoch,
            BsonString text when long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => throw Failure($"Failed to convert {TypeNames.Of(value)} for {name}"),
        };
        return number >= least && number <= most
            ? (long)number
            : throw Failure($"Conversion would overflow target type in {name}");
    }

    private static BsonValue Double(BsonValue value) => value switch
    {
        { IsNumeric: true } => value.ToDouble(),
        BsonBoolean boolean => boolean.Value ? 1.0 : 0.0,
        BsonDateTime date => (double)date.MillisecondsSinceEpoch,
        BsonString text when double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
        _ => throw Failure($"Failed to convert {TypeNames.Of(value)} for $toDouble"),
    };

    private static BsonValue ToDate(BsonValue value) => value switch
    {
        BsonInt64 or BsonDouble or BsonDecimal128 => new BsonDateTime(value.ToInt64()),
        BsonString text when DateTimeOffset.TryParse(
            text.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed) => new BsonDateTime(parsed.UtcDateTime),
        BsonString text => throw Failure($"Error parsing date string '{text.Value}'"),
        _ => new BsonDateTime(DateOperators.Date("$toDate", value)),
    };

    private static MongoError Failure(string message) => new(241, "ConversionFailure", message);
}
