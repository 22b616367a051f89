using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Commands;

// A session is an id that the client chose. What belongs to it: cursors, and the last retryable write of each database.
internal static class Sessions
{
    public static BsonDocument Start(CommandCall call) => new()
    {
        { "id", new BsonDocument("id", new BsonBinaryData(Guid.NewGuid(), GuidRepresentation.Standard)) },
        { "timeoutMinutes", Hello.SessionMinutes },
    };

    public static BsonDocument Refresh(CommandCall call) => [];

    public static BsonDocument End(CommandCall call)
    {
        foreach (var session in call.Body[0] as BsonArray ?? throw Errors.TypeMismatch("endSessions needs an array"))
        {
            if (session is BsonDocument document && document.TryGetValue("id", out var id) && id is BsonBinaryData binary)
            {
                call.Server.Cursors.CloseOf(binary.Bytes);
            }
        }
        return [];
    }
}
