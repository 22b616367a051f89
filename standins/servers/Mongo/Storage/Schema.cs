using System.Collections.Immutable;

namespace StreamPlatform.Standins.Mongo.Storage;

// What collections and indexes a database has: an unchanging picture that readers hold while a writer makes the next one.
internal sealed record Schema(ImmutableDictionary<string, CollectionInfo> Collections)
{
    public static Schema Empty { get; } = new(ImmutableDictionary<string, CollectionInfo>.Empty.WithComparers(StringComparer.Ordinal));

    public CollectionInfo? Find(string name) => Collections.GetValueOrDefault(name);

    public Schema With(CollectionInfo collection) => new(Collections.SetItem(collection.Name, collection));

    public Schema Without(string name) => new(Collections.Remove(name));
}
