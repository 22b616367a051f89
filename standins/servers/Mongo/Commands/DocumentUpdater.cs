using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Storage;
using StreamPlatform.Standins.Mongo.Update;

namespace StreamPlatform.Standins.Mongo.Commands;

// Applies one update to one document, or makes the document that an upsert inserts.
internal sealed class DocumentUpdater(WriteScope scope, string database, CollectionInfo collection, IUpdate update, UpdateContext context)
{
    private readonly CollectionWriter _writer = new(scope, database, collection);

    // Gives the document as it is now, and whether that is another than before.
    public (BsonDocument After, bool Changed) Change(Row row)
    {
        var after = Documents.Stored(update.Apply(row.Document, context));
        if (!after["_id"].Equals(row.Document["_id"]))
        {
            throw Errors.ImmutableField("Performing an update on the path '_id' would modify the immutable field '_id'");
        }
        // Equal to a reader means equal bytes: 1 and 1.0 are different documents.
        if (BsonBytes.Encode(after).AsSpan().SequenceEqual(BsonBytes.Encode(row.Document)))
        {
            return (row.Document, false);
        }
        _writer.Replace(row.Rid, row.Document, after);
        return (after, true);
    }

    public BsonDocument Insert()
    {
        var seed = UpsertSeed.From(context.Query);
        if (update.IsReplacement)
        {
            seed = seed.TryGetValue("_id", out var id) ? new BsonDocument("_id", id) : [];
        }
        var inserted = update.Apply(seed, context with { IsInsert = true });
        if (seed.TryGetValue("_id", out var wanted) && !inserted["_id"].Equals(wanted))
        {
            throw Errors.ImmutableField("Performing an update on the path '_id' would modify the immutable field '_id'");
        }
        inserted = Documents.Stored(inserted);
        _writer.Insert(inserted);
        return inserted;
    }
}
