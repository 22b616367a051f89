using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class GetMore
{
    public static BsonDocument Run(CommandCall call)
    {
        var id = call.Body[0] is BsonInt64 number ? number.Value : throw Errors.TypeMismatch("the cursor id must be a long");
        var ns = $"{call.Database}.{CommandCall.CollectionName(call.Required("collection"))}";
        var cursor = call.Server.Cursors.Use(id, ns);
        var batch = cursor.Next(call.Store, CursorReply.Size(call.Whole("batchSize")) is > 0 and var size ? size : int.MaxValue, call.Deadline);
        if (!cursor.IsExhausted)
        {
            return CursorReply.Of(id, ns, "nextBatch", batch);
        }
        call.Server.Cursors.Close(id);
        return CursorReply.Of(0, ns, "nextBatch", batch);
    }
}
