using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Find
{
    public static readonly string[] Fields =
    [
        "filter", "sort", "projection", "hint", "skip", "limit", "batchSize", "singleBatch", "noCursorTimeout", "allowDiskUse",
    ];

    public static BsonDocument Run(CommandCall call)
    {
        var query = Query(call);
        var source = call.NewSource();
        var size = call.Whole("batchSize");
        // A limit that fits the first batch needs no cursor.
        var single = call.Flag("singleBatch") || (query.Limit is { } limit && limit <= (size ?? 101));
        return CursorReply.Open(call, call.Namespace, source, Answers(query, call.Collection, source), size, single);
    }

    public static FindQuery Query(CommandCall call)
    {
        var filter = FilterParser.Parse(call.Document("filter") ?? []);
        return new FindQuery(filter)
        {
            Sort = SortSpec.Parse(call.Document("sort")),
            Projection = ProjectionParser.ForFind(call.Document("projection"), filter),
            Hint = call.Hint(),
            Skip = call.Whole("skip") ?? 0,
            Limit = call.Whole("limit") is > 0 and var limit ? limit : null,
        };
    }

    private static IEnumerable<BsonDocument> Answers(FindQuery query, string collection, ReadSource source)
    {
        foreach (var document in query.Answers(source.Schema.Find(collection), source))
        {
            yield return document;
        }
    }

    // Planned when the first batch is read, with the schema of that moment.
    public static IEnumerable<BsonDocument> Documents(FindQuery query, string collection, ReadSource source)
    {
        foreach (var document in query.Documents(source.Schema.Find(collection), source))
        {
            yield return document;
        }
    }
}
