using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Query;

// A document as it is stored. It is decoded when somebody asks for its fields, which a find by an index may never do.
internal sealed class Row(long rid, byte[] body)
{
    private BsonDocument? _document;

    public long Rid { get; } = rid;

    public BsonDocument Document => _document ??= BsonBytes.Decode(body);

    public RawBsonDocument Raw => new(body);
}
