using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Aggregation;
using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Count
{
    public static BsonDocument Run(CommandCall call)
    {
        var query = Query(call);
        using var lease = call.Store?.Read();
        return new BsonDocument("n", Whole.Smallest(lease is null ? 0 : Of(query, call, lease)));
    }

    public static FindQuery Query(CommandCall call) => new(FilterParser.Parse(call.Document("query") ?? []))
    {
        Hint = call.Hint(),
        Skip = call.Whole("skip") ?? 0,
        Limit = call.Whole("limit") is > 0 and var limit ? limit : null,
    };

    private static long Of(FindQuery query, CommandCall call, ReadLease lease)
    {
        if (lease.Schema.Find(call.Collection) is not { } collection)
        {
            return 0;
        }
        if (query is { Filter: AndFilter { Parts.Count: 0 }, Skip: 0, Limit: null })
        {
            // Every document has exactly one entry there.
            return new IndexTable(lease.Session, collection.IndexByName(IndexInfo.IdIndexName)!.Id).Count();
        }
        var source = call.NewSource();
        source.Use(lease.Session, lease.Schema, call.Deadline);
        return query.Rows(collection, source).LongCount();
    }
}
