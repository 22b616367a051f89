using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Commands;

internal readonly record struct CollectionSize(long Documents, long Bytes)
{
    public static CollectionSize Of(SqliteSession session, CollectionInfo collection) => new(
        new IndexTable(session, collection.IndexByName(IndexInfo.IdIndexName)!.Id).Count(),
        new DocumentTable(session, collection.Id).Bytes());
}
