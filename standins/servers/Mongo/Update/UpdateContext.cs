using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Update;

// What an update may ask about the document it changes.
internal sealed record UpdateContext(Filter Query, IReadOnlyDictionary<string, Filter> ArrayFilters, TimeProvider Clock)
{
    public bool IsInsert { get; init; }

    public static IReadOnlyDictionary<string, Filter> ParseArrayFilters(BsonArray? filters)
    {
        var byName = new Dictionary<string, Filter>(StringComparer.Ordinal);
        foreach (var filter in filters ?? [])
        {
            var document = filter as BsonDocument ?? throw Errors.TypeMismatch("array filters must be objects");
            var name = Identifier(document);
            if (!byName.TryAdd(name, FilterParser.Parse(document)))
            {
                throw Errors.FailedToParse($"Found multiple array filters with the same top-level field name {name}");
            }
        }
        return byName;
    }

    // { "x.size": { $gt: 1 } } and { $or: [{ x: 1 }, { x: 2 }] } both speak about x.
    private static string Identifier(BsonDocument filter)
    {
        if (filter.ElementCount == 0)
        {
            throw Errors.FailedToParse("Cannot use an expression without a top-level field name in arrayFilters");
        }
        var first = filter.GetElement(0);
        return first.Name.StartsWith('$') && first.Value is BsonArray { Count: > 0 } clauses && clauses[0] is BsonDocument clause
            ? Identifier(clause)
            : FieldPath.Parse(first.Name).Parts[0];
    }
}
