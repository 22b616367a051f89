using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Wire;

namespace StreamPlatform.Standins.Mongo.Storage;

// Changes documents of one collection together with their index entries. Every check comes before the first change,
// so that a refused document leaves nothing behind.
internal sealed class CollectionWriter(WriteScope scope, string database, CollectionInfo collection)
{
    private readonly DocumentTable _documents = new(scope.Session, collection.Id);
    private CollectionInfo _collection = collection;

    public void Insert(BsonDocument document)
    {
        var body = Body(document);
        var keys = KeysOf(document);
        CheckUnique(keys, document, rid: 0);
        var rid = _documents.Insert(body);
        foreach (var (index, entries) in keys)
        {
            Add(index, entries, rid);
        }
    }

    public void Replace(long rid, BsonDocument before, BsonDocument after)
    {
        var body = Body(after);
        var keys = KeysOf(after);
        CheckUnique(keys, after, rid);
        _documents.Replace(rid, body);
        foreach (var (index, entries) in keys)
        {
            var old = IndexKeys.Of(index, before).Keys;
            Remove(index, old.Except(entries), rid);
            Add(index, entries.Except(old), rid);
        }
    }

    public void Delete(long rid, BsonDocument document)
    {
        foreach (var index in _collection.Indexes)
        {
            Remove(index, IndexKeys.Of(index, document).Keys, rid);
        }
        _documents.Delete(rid);
    }

    private static byte[] Body(BsonDocument document)
    {
        var body = BsonBytes.Encode(document);
        return body.Length <= WireLimits.MaxDocument ? body : throw Errors.DocumentTooLarge(body.Length);
    }

    private List<(IndexInfo Index, IReadOnlyCollection<KeyBytes> Entries)> KeysOf(BsonDocument document)
    {
        var all = new List<(IndexInfo, IReadOnlyCollection<KeyBytes>)>(_collection.Indexes.Count);
        foreach (var index in _collection.Indexes)
        {
            var (keys, multikey) = IndexKeys.Of(index, document);
            all.Add((index, keys));
            if (multikey && !index.Multikey)
            {
                MarkMultikey(index);
            }
        }
        return all;
    }

    private void MarkMultikey(IndexInfo index)
    {
        new SchemaTable(scope.Session).MarkMultikey(index);
        _collection = _collection.With(index with { Multikey = true });
        scope.Schema = scope.Schema.With(_collection);
    }

    private void CheckUnique(List<(IndexInfo Index, IReadOnlyCollection<KeyBytes> Entries)> keys, BsonDocument document, long rid)
    {
        foreach (var (index, entries) in keys.Where(entry => entry.Index.Unique))
        {
            var table = new IndexTable(scope.Session, index.Id);
            if (entries.Any(key => table.OtherHolder(key.Bytes, rid) is not null))
            {
                throw Duplicate.Of($"{database}.{_collection.Name}", index, document);
            }
        }
    }

    private void Add(IndexInfo index, IEnumerable<KeyBytes> keys, long rid)
    {
        var table = new IndexTable(scope.Session, index.Id);
        foreach (var key in keys)
        {
            table.Insert(key.Bytes, rid);
        }
    }

    private void Remove(IndexInfo index, IEnumerable<KeyBytes> keys, long rid)
    {
        var table = new IndexTable(scope.Session, index.Id);
        foreach (var key in keys)
        {
            table.Delete(key.Bytes, rid);
        }
    }
}
