using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Delete
{
    public static Task<BsonDocument> Run(CommandCall call)
    {
        var statements = Writing.Statements(call, "deletes");
        return Writing.RunAsync(call, scope =>
        {
            var deleted = 0;
            var errors = Writing.RunEach(statements, Writing.IsOrdered(call), (_, statement) => deleted += RunOne(call, scope, statement));
            var reply = new BsonDocument("n", deleted);
            return errors.Count == 0 ? reply : reply.Add("writeErrors", errors);
        });
    }

    private static int RunOne(CommandCall call, WriteScope scope, BsonDocument statement)
    {
        Writing.RefuseUnknown("delete.deletes", statement, "q", "limit", "hint");
        var filter = FilterParser.Parse(statement["q"].AsBsonDocument);
        var limit = statement["limit"].ToInt32() switch
        {
            0 => (long?)null,
            1 => 1,
            var other => throw Errors.FailedToParse($"The limit field in delete objects must be 0 or 1. Got {other}"),
        };
        if (scope.Schema.Find(call.Collection) is not { } collection)
        {
            return 0;
        }
        var query = new FindQuery(filter) { Hint = CommandCall.HintOf(statement), Limit = limit };
        var writer = new CollectionWriter(scope, call.Database, collection);
        var rows = query.Rows(collection, new ReadSource(call.Database, scope, call.Deadline)).ToList();
        rows.ForEach(row => writer.Delete(row.Rid, row.Document));
        return rows.Count;
    }
}
