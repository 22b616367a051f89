using System.Collections.Immutable;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Mongo.Storage;

internal sealed record CollectionInfo(long Id, string Name, Guid Uuid, ImmutableList<IndexInfo> Indexes)
{
    public IndexInfo? IndexByName(string name) => Indexes.Find(index => string.Equals(index.Name, name, StringComparison.Ordinal));

    public IndexInfo? IndexByKey(BsonDocument key) => Indexes.Find(index => index.Key.SequenceEqual(key));

    public CollectionInfo With(IndexInfo changed) =>
        this with { Indexes = Indexes.Replace(Indexes.Find(index => index.Id == changed.Id)!, changed) };
}
