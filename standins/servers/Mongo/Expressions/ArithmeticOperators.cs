using MongoDB.Bson;
using static StreamPlatform.Standins.Mongo.Expressions.Operators;

namespace StreamPlatform.Standins.Mongo.Expressions;

internal static class ArithmeticOperators
{
    public static readonly OperatorInfo[] All =
    [
        new("$add", 0, int.MaxValue, values => Fold("$add", values, 0, Add)),
        new("$multiply", 0, int.MaxValue, values => Fold("$multiply", values, 1, Numbers.Multiply)),
        new("$subtract", 2, 2, values => Subtract(values[0], values[1])),
        new("$divide", 2, 2, values => Two("$divide", values, Numbers.Divide)),
        new("$mod", 2, 2, values => Two("$mod", values, Numbers.Modulo)),
        new("$abs", 1, 1, values => One("$abs", values[0], value => value.ToDouble() < 0 ? Numbers.Subtract(0, value) : value)),
        new("$ceil", 1, 1, values => One("$ceil", values[0], value => Whole(value, Math.Ceiling, decimal.Ceiling))),
        new("$floor", 1, 1, values => One("$floor", values[0], value => Whole(value, Math.Floor, decimal.Floor))),
        new("$round", 1, 2, values => Rounded(values)),
    ];

    private static BsonValue Add(BsonValue left, BsonValue right) => (left, right) switch
    {
        (BsonDateTime date, _) => Moved(date, right),
        (_, BsonDateTime date) => Moved(date, left),
        _ => Numbers.Add(left, right),
    };

    private static BsonDateTime Moved(BsonDateTime date, BsonValue milliseconds) =>
        new(date.MillisecondsSinceEpoch + Number("$add", milliseconds).ToInt64());

    private static BsonValue? Subtract(BsonValue? left, BsonValue? right) => (left, right) switch
    {
        (BsonDateTime a, BsonDateTime b) => a.MillisecondsSinceEpoch - b.MillisecondsSinceEpoch,
        (BsonDateTime a, { IsNumeric: true } b) => new BsonDateTime(a.MillisecondsSinceEpoch - b.ToInt64()),
        _ => Two("$subtract", [left, right], Numbers.Subtract),
    };

    private static BsonValue Fold(
        string name, IReadOnlyList<BsonValue?> values, BsonValue start, Func<BsonValue, BsonValue, BsonValue> combine)
    {
        if (values.Any(IsNullish))
        {
            return BsonNull.Value;
        }
        return values.Aggregate(start, (sum, value) => combine(sum, value is BsonDateTime && name == "$add" ? value : Number(name, value!)));
    }

    private static BsonValue Two(string name, IReadOnlyList<BsonValue?> values, Func<BsonValue, BsonValue, BsonValue> combine) =>
        values.Any(IsNullish) ? BsonNull.Value : combine(Number(name, values[0]!), Number(name, values[1]!));

    private static BsonValue One(string name, BsonValue? value, Func<BsonValue, BsonValue> change) =>
        IsNullish(value) ? BsonNull.Value : change(Number(name, value!));

    private static BsonValue Number(string name, BsonValue value) =>
        value.IsNumeric ? value : throw Errors.TypeMismatch($"{name} only supports numeric types, not {TypeNamesOf(value)}");

    private static string TypeNamesOf(BsonValue value) => Query.TypeNames.Of(value);

    private static BsonValue Whole(BsonValue value, Func<double, double> real, Func<decimal, decimal> wide) => value switch
    {
        BsonDouble number => real(number.Value),
        BsonDecimal128 number => new BsonDecimal128(wide(number.ToDecimal())),
        _ => value,
    };

    private static BsonValue Rounded(IReadOnlyList<BsonValue?> values)
    {
        var places = values.Count > 1 && !IsNullish(values[1]) ? Number("$round", values[1]!).ToInt32() : 0;
        if (places is < 0 or > 15)
        {
            throw Errors.Location(51083, "$round takes 0 to 15 places here");
        }
        return One("$round", values[0], value => Whole(value, number => Math.Round(number, places), number => decimal.Round(number, places)));
    }
}
