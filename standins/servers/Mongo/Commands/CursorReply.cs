using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Cursors;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class CursorReply
{
    private const int DefaultBatch = 101;

    public static BsonDocument Open(CommandCall call, string ns, ReadSource source, IEnumerable<BsonDocument> documents, long? size, bool single = false)
    {
        var cursor = new ServerCursor(ns, source, documents) { Session = call.Session, IsEternal = call.Flag("noCursorTimeout") };
        var batch = cursor.Next(call.Store, Size(size) ?? DefaultBatch, call.Deadline);
        if (cursor.IsExhausted || single)
        {
            cursor.Dispose();
            return Of(0, ns, "firstBatch", batch);
        }
        return Of(call.Server.Cursors.Register(cursor), ns, "firstBatch", batch);
    }

    // Everything at once, for short lists.
    public static BsonDocument Whole(string ns, IEnumerable<BsonDocument> documents) => Of(0, ns, "firstBatch", new BsonArray(documents));

    public static BsonDocument Of(long id, string ns, string batchName, BsonArray batch) =>
        new("cursor", new BsonDocument { { batchName, batch }, { "id", id }, { "ns", ns } });

    public static int? Size(long? size) => size is { } wanted ? (int)Math.Min(wanted, int.MaxValue) : null;
}
