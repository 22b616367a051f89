using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class KillCursors
{
    public static BsonDocument Run(CommandCall call)
    {
        var killed = new BsonArray();
        var unknown = new BsonArray();
        foreach (var id in call.Required("cursors").AsBsonArray)
        {
            var known = call.Server.Cursors.Belongs(id.ToInt64(), call.Namespace) && call.Server.Cursors.Close(id.ToInt64());
            (known ? killed : unknown).Add(id);
        }
        return new BsonDocument
        {
            { "cursorsKilled", killed }, { "cursorsNotFound", unknown }, { "cursorsAlive", new BsonArray() }, { "cursorsUnknown", new BsonArray() },
        };
    }
}
