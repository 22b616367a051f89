using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Writing
{
    // Runs on the writer of the database. A retryable write that was done before answers what it answered then.
    public static Task<BsonDocument> RunAsync(CommandCall call, Func<WriteScope, BsonDocument> work)
    {
        var now = call.Server.Clock.GetUtcNow();
        return call.Server.Databases.Open(call.Database).WriteAsync(scope =>
        {
            if (call.Retry is not { } key)
            {
                return work(scope);
            }
            var retries = new RetryTable(scope.Session);
            if (retries.Find(key) is { } answered)
            {
                return answered;
            }
            var reply = work(scope);
            retries.Remember(key, reply, now);
            return reply;
        });
    }

    // Statement after statement; an ordered batch ends at its first error. What came before an error stays.
    public static BsonArray RunEach(BsonArray statements, bool ordered, Action<int, BsonDocument> run)
    {
        var errors = new BsonArray();
        for (var index = 0; index < statements.Count; index++)
        {
            try
            {
                run(index, statements[index] as BsonDocument ?? throw Errors.TypeMismatch("statements must be objects"));
            }
            catch (MongoError error)
            {
                errors.Add(error.ToWriteError(index));
                if (ordered)
                {
                    break;
                }
            }
        }
        return errors;
    }

    public static BsonArray Statements(CommandCall call, string field)
    {
        var statements = call.Array(field) ?? throw Errors.MissingField(call.Name, field);
        return statements.Count is > 0 and <= Wire.WireLimits.MaxWriteBatch
            ? statements
            : throw new MongoError(16, "InvalidLength", $"Write batch sizes must be between 1 and {Wire.WireLimits.MaxWriteBatch}. Got {statements.Count} operations.");
    }

    public static bool IsOrdered(CommandCall call) => !call.Body.TryGetValue("ordered", out var ordered) || ordered.ToBoolean();

    public static void RefuseUnknown(string kind, BsonDocument statement, params string[] fields)
    {
        if (statement.Names.FirstOrDefault(name => !fields.Contains(name)) is { } unknown)
        {
            throw unknown == "collation" ? Errors.NotImplemented("collation is not offered by this server") : Errors.UnknownField(kind, unknown);
        }
    }
}
