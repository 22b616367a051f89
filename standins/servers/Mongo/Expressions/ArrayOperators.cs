using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Query;
using static StreamPlatform.Standins.Mongo.Expressions.Operators;

namespace StreamPlatform.Standins.Mongo.Expressions;

internal static class ArrayOperators
{
    public static readonly OperatorInfo[] All =
    [
        new("$size", 1, 1, values => Array("$size", 17124, values[0]).Count),
        new("$isArray", 1, 1, values => values[0] is BsonArray),
        new("$arrayElemAt", 2, 2, ElementAt),
        new("$first", 1, 1, values => IsNullish(values[0]) ? BsonNull.Value : Array("$first", 28689, values[0]).FirstOrDefault()),
        new("$last", 1, 1, values => IsNullish(values[0]) ? BsonNull.Value : Array("$last", 28689, values[0]).LastOrDefault()),
        new("$in", 2, 2, values => Array("$in", 40081, values[1]).Any(element => ValueOrder.Same(element, values[0]))),
        new("$concatArrays", 0, int.MaxValue, values => values.Any(IsNullish)
            ? BsonNull.Value
            : new BsonArray(values.SelectMany(value => Array("$concatArrays", 28664, value)))),
        new("$slice", 2, 3, Slice),
        new("$setUnion", 0, int.MaxValue, values => Sets(values, (all, next) => all.UnionBy(next, KeyBytes.Of))),
        new("$setIntersection", 0, int.MaxValue, values => Sets(values, (all, next) => all.IntersectBy(next.Select(KeyBytes.Of), KeyBytes.Of))),
        new("$setDifference", 2, 2, values => Sets(values, (all, next) => all.ExceptBy(next.Select(KeyBytes.Of), KeyBytes.Of))),
        new("$mergeObjects", 0, int.MaxValue, Merge),
        new("$max", 1, int.MaxValue, values => Extreme(values, order => order > 0)),
        new("$min", 1, int.MaxValue, values => Extreme(values, order => order < 0)),
        new("$sum", 1, int.MaxValue, values => Spread(values).Where(value => value.IsNumeric).Aggregate((BsonValue)0, Numbers.Add)),
        new("$avg", 1, int.MaxValue, Average),
    ];

    public static BsonArray Array(string name, int code, BsonValue? value) => value as BsonArray
        ?? throw Errors.Location(code, $"The argument to {name} must be an array, but was of type: {TypeNames.Of(value)}");

    public static BsonArray Sliced(BsonArray array, int start, int count)
    {
        var from = start < 0 ? Math.Max(0, array.Count + start) : Math.Min(start, array.Count);
        return new BsonArray(array.Skip(from).Take(count));
    }

    private static BsonValue? ElementAt(IReadOnlyList<BsonValue?> values)
    {
        if (values.Any(IsNullish))
        {
            return BsonNull.Value;
        }
        var array = Array("$arrayElemAt", 28689, values[0]);
        var position = Whole("$arrayElemAt", values[1]);
        position = position < 0 ? array.Count + position : position;
        return position >= 0 && position < array.Count ? array[position] : null;
    }

    private static BsonValue Slice(IReadOnlyList<BsonValue?> values)
    {
        if (values.Any(IsNullish))
        {
            return BsonNull.Value;
        }
        var array = Array("$slice", 28724, values[0]);
        var first = Whole("$slice", values[1]);
        if (values.Count == 2)
        {
            return first >= 0 ? Sliced(array, 0, first) : Sliced(array, first, -first);
        }
        var count = Whole("$slice", values[2]);
        return count > 0 ? Sliced(array, first, count) : throw Errors.Location(28729, "Third argument to $slice must be positive");
    }

    private static int Whole(string name, BsonValue? value) => value is { IsNumeric: true } && value.ToDouble() == Math.Floor(value.ToDouble())
        ? value.ToInt32()
        : throw Errors.Location(28690, $"{name}'s position must be a whole number, not {TypeNames.Of(value)}");

    private static BsonValue Sets(
        IReadOnlyList<BsonValue?> values, Func<IEnumerable<BsonValue>, IEnumerable<BsonValue>, IEnumerable<BsonValue>> combine)
    {
        if (values.Any(IsNullish))
        {
            return BsonNull.Value;
        }
        var sets = values.Select(value => (IEnumerable<BsonValue>)Array("set operators", 17043, value).DistinctBy(KeyBytes.Of)).ToList();
        return sets.Count == 0 ? [] : new BsonArray(sets.Aggregate(combine));
    }

    private static BsonValue Merge(IReadOnlyList<BsonValue?> values)
    {
        var merged = new BsonDocument();
        foreach (var value in values.Where(value => !IsNullish(value)))
        {
            merged.Merge(
                value as BsonDocument ?? throw Errors.Location(40400, $"$mergeObjects requires object inputs, found {TypeNames.Of(value)}"),
                overwriteExistingElements: true);
        }
        return merged;
    }

    // One array given alone stands for its elements.
    private static IEnumerable<BsonValue> Spread(IReadOnlyList<BsonValue?> values) =>
        (values is [BsonArray alone] ? (IEnumerable<BsonValue?>)alone : values).Where(value => !IsNullish(value)).Select(value => value!);

    private static BsonValue Extreme(IReadOnlyList<BsonValue?> values, Func<int, bool> better) => Spread(values)
        .Aggregate((BsonValue?)null, (best, value) => best is null || better(ValueOrder.Compare(value, best)) ? value : best) ?? BsonNull.Value;

    private static BsonValue Average(IReadOnlyList<BsonValue?> values)
    {
        var numbers = Spread(values).Where(value => value.IsNumeric).ToList();
        return numbers.Count == 0 ? BsonNull.Value : Numbers.Divide(numbers.Aggregate(Numbers.Add), numbers.Count);
    }
}
