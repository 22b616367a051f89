using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Distinct
{
    public static BsonDocument Run(CommandCall call)
    {
        var query = Query(call);
        var path = FieldPath.Parse(call.Required("key").AsString);
        var values = new SortedDictionary<KeyBytes, BsonValue>();
        using var lease = call.Store?.Read();
        if (lease is not null)
        {
            var source = call.NewSource();
            source.Use(lease.Session, lease.Schema, call.Deadline);
            foreach (var row in query.Rows(lease.Schema.Find(call.Collection), source))
            {
                Collect(row.Document, path, values);
            }
        }
        return new BsonDocument("values", new BsonArray(values.Values));
    }

    public static FindQuery Query(CommandCall call) => new(FilterParser.Parse(call.Document("query") ?? [])) { Hint = call.Hint() };

    // An array counts by its elements.
    private static void Collect(BsonDocument document, FieldPath path, SortedDictionary<KeyBytes, BsonValue> values) =>
        PathValue.Any(document, path, 0, found =>
        {
            foreach (var value in found as BsonArray ?? (found is null ? [] : [found]))
            {
                values.TryAdd(KeyBytes.Of(value), value);
            }
            return false;
        });
}
