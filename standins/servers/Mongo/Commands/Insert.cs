using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Insert
{
    public static Task<BsonDocument> Run(CommandCall call)
    {
        var documents = Writing.Statements(call, "documents");
        var name = call.Collection;
        return Writing.RunAsync(call, scope =>
        {
            var collection = Collections.Ensure(scope, name);
            var writer = new CollectionWriter(scope, call.Database, collection);
            var inserted = 0;
            var errors = Writing.RunEach(documents, Writing.IsOrdered(call), (_, document) =>
            {
                writer.Insert(Documents.Stored(document));
                inserted++;
            });
            var reply = new BsonDocument("n", inserted);
            return errors.Count == 0 ? reply : reply.Add("writeErrors", errors);
        });
    }
}
