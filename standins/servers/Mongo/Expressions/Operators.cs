using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Expressions;

internal sealed record OperatorInfo(string Name, int Least, int Most, Func<IReadOnlyList<BsonValue?>, BsonValue?> Apply);

internal static class Operators
{
    private static readonly Dictionary<string, OperatorInfo> All = new OperatorInfo[][]
    {
        ComparisonOperators.All, ArithmeticOperators.All, StringOperators.All, ArrayOperators.All, DateOperators.All, TypeOperators.All,
    }.SelectMany(group => group).ToDictionary(info => info.Name, StringComparer.Ordinal);

    public static OperatorInfo? Find(string name) => All.GetValueOrDefault(name);

    public static bool IsNullish(BsonValue? value) => value is null or BsonNull or BsonUndefined;
}
