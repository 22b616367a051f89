using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Expressions;

internal static class ComparisonOperators
{
    public static readonly OperatorInfo[] All =
    [
        Of("$eq", order => order == 0),
        Of("$ne", order => order != 0),
        Of("$gt", order => order > 0),
        Of("$gte", order => order >= 0),
        Of("$lt", order => order < 0),
        Of("$lte", order => order <= 0),
        new("$cmp", 2, 2, values => Math.Sign(Order(values))),
        new("$not", 1, 1, values => !Truth.Of(values[0])),
    ];

    private static OperatorInfo Of(string name, Func<int, bool> holds) => new(name, 2, 2, values => (BsonBoolean)holds(Order(values)));

    // Here, unlike in a filter, missing is less than null, and types are compared as they rank.
    private static int Order(IReadOnlyList<BsonValue?> values) => (values[0], values[1]) switch
    {
        (null, null) => 0,
        (null, { } right) => right is BsonMinKey ? 1 : -1,
        ({ } left, null) => left is BsonMinKey ? -1 : 1,
        var (left, right) => ValueOrder.Compare(left, right),
    };
}
