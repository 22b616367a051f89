using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Storage;
using StreamPlatform.Standins.Mongo.Update;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class FindAndModify
{
    public static readonly string[] Fields =
    [
        "query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters", "hint", "bypassDocumentValidation",
    ];

    public static Task<BsonDocument> Run(CommandCall call)
    {
        var remove = call.Flag("remove");
        if (remove == call.Body.Contains("update"))
        {
            throw Errors.FailedToParse(remove ? "Cannot specify both an update and remove=true" : "Either an update or remove=true must be specified");
        }
        if (remove && (call.Flag("upsert") || call.Flag("new")))
        {
            throw Errors.FailedToParse("Cannot specify both remove=true and upsert=true or new=true");
        }
        var query = Query(call);
        return remove
            ? Writing.RunAsync(call, scope => Remove(call, scope, query))
            : Writing.RunAsync(call, scope => Change(call, scope, query));
    }

    public static FindQuery Query(CommandCall call)
    {
        var filter = FilterParser.Parse(call.Document("query") ?? []);
        return new FindQuery(filter)
        {
            Sort = SortSpec.Parse(call.Document("sort")),
            Projection = ProjectionParser.ForFind(call.Document("fields"), filter),
            Hint = call.Hint(),
            Limit = 1,
        };
    }

    private static BsonDocument Remove(CommandCall call, WriteScope scope, FindQuery query)
    {
        var collection = scope.Schema.Find(call.Collection);
        if (First(call, scope, query, collection) is not { } row)
        {
            return Reply(new BsonDocument("n", 0), value: null, query);
        }
        new CollectionWriter(scope, call.Database, collection!).Delete(row.Rid, row.Document);
        return Reply(new BsonDocument("n", 1), row.Document, query);
    }

    private static BsonDocument Change(CommandCall call, WriteScope scope, FindQuery query)
    {
        var upsert = call.Flag("upsert");
        var update = UpdateParser.Parse(call.Body["update"]);
        var collection = upsert ? Collections.Ensure(scope, call.Collection) : scope.Schema.Find(call.Collection);
        var row = First(call, scope, query, collection);
        if (collection is null || (row is null && !upsert))
        {
            return Reply(new BsonDocument { { "n", 0 }, { "updatedExisting", false } }, value: null, query);
        }
        var context = new UpdateContext(query.Filter, UpdateContext.ParseArrayFilters(call.Array("arrayFilters")), call.Server.Clock);
        var updater = new DocumentUpdater(scope, call.Database, collection, update, context);
        if (row is { } found)
        {
            var (after, _) = updater.Change(found);
            return Reply(
                new BsonDocument { { "n", 1 }, { "updatedExisting", true } }, call.Flag("new") ? after : found.Document, query);
        }
        var inserted = updater.Insert();
        return Reply(
            new BsonDocument { { "n", 1 }, { "updatedExisting", false }, { "upserted", inserted["_id"] } },
            call.Flag("new") ? inserted : null,
            query);
    }

    private static Row? First(CommandCall call, WriteScope scope, FindQuery query, CollectionInfo? collection) =>
        query.Rows(collection, new ReadSource(call.Database, scope, call.Deadline)).FirstOrDefault();

    private static BsonDocument Reply(BsonDocument lastErrorObject, BsonDocument? value, FindQuery query) => new()
    {
        { "lastErrorObject", lastErrorObject },
        { "value", value is null ? BsonNull.Value : (BsonValue)(query.Projection?.Apply(value) ?? value) },
    };
}
