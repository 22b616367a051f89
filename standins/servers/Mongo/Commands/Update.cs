using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Storage;
using StreamPlatform.Standins.Mongo.Update;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Update
{
    public static Task<BsonDocument> Run(CommandCall call)
    {
        var statements = Writing.Statements(call, "updates");
        return Writing.RunAsync(call, scope =>
        {
            var tally = new Tally();
            var errors = Writing.RunEach(statements, Writing.IsOrdered(call), (index, statement) => RunOne(call, scope, statement, index, tally));
            var reply = new BsonDocument { { "n", tally.Matched }, { "nModified", tally.Modified } };
            if (tally.Upserted.Count > 0)
            {
                reply.Add("upserted", tally.Upserted);
            }
            return errors.Count == 0 ? reply : reply.Add("writeErrors", errors);
        });
    }

    private sealed class Tally
    {
        public int Matched { get; set; }

        public int Modified { get; set; }

        public BsonArray Upserted { get; } = [];
    }

    private static void RunOne(CommandCall call, WriteScope scope, BsonDocument statement, int index, Tally tally)
    {
        Writing.RefuseUnknown("update.updates", statement, "q", "u", "multi", "upsert", "arrayFilters", "hint");
        var filter = FilterParser.Parse(statement["q"].AsBsonDocument);
        var update = UpdateParser.Parse(statement["u"]);
        var multi = statement.GetValue("multi", false).ToBoolean();
        var upsert = statement.GetValue("upsert", false).ToBoolean();
        if (multi && update.IsReplacement)
        {
            throw Errors.FailedToParse("multi update is not supported for replacement-style update");
        }
        var collection = upsert ? Collections.Ensure(scope, call.Collection) : scope.Schema.Find(call.Collection);
        if (collection is null)
        {
            return;
        }
        var context = new UpdateContext(filter, UpdateContext.ParseArrayFilters(Filters(statement)), call.Server.Clock);
        var updater = new DocumentUpdater(scope, call.Database, collection, update, context);
        var query = new FindQuery(filter) { Hint = CommandCall.HintOf(statement), Limit = multi ? null : 1 };
        // Found first, changed then: a change may move a document to where the scan has still to come.
        var rows = query.Rows(collection, new ReadSource(call.Database, scope, call.Deadline)).ToList();
        foreach (var row in rows)
        {
            var (_, changed) = updater.Change(row);
            tally.Matched++;
            tally.Modified += changed ? 1 : 0;
        }
        if (rows.Count == 0 && upsert)
        {
            var inserted = updater.Insert();
            tally.Matched++;
            tally.Upserted.Add(new BsonDocument { { "index", index }, { "_id", inserted["_id"] } });
        }
    }

    private static BsonArray? Filters(BsonDocument statement) =>
        statement.TryGetValue("arrayFilters", out var filters) ? filters.AsBsonArray : null;
}
