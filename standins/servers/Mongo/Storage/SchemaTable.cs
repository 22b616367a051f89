using System.Collections.Immutable;
using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Mongo.Storage;

// The schema as rows of the database's own file.
internal readonly struct SchemaTable(SqliteSession session)
{
    public void Create()
    {
        session.ExecuteOnce("CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, uuid BLOB)");
        session.ExecuteOnce("CREATE TABLE IF NOT EXISTS indexes "
            + "(id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER, spec BLOB, multikey INTEGER)");
    }

    public Schema Load()
    {
        var indexes = Indexes().ToLookup(row => row.Collection, row => row.Index);
        var schema = Schema.Empty;
        using var rows = session.Statement("SELECT id, name, uuid FROM collections").ExecuteReader();
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            var uuid = new Guid(rows.GetFieldValue<byte[]>(2), bigEndian: true);
            schema = schema.With(new CollectionInfo(id, rows.GetString(1), uuid, [.. indexes[id]]));
        }
        return schema;
    }

    public CollectionInfo AddCollection(string name)
    {
        var uuid = Guid.NewGuid();
        var id = (long)session
            .Statement("INSERT INTO collections (name, uuid) VALUES ($1, $2) RETURNING id", name, uuid.ToByteArray(bigEndian: true))
            .ExecuteScalar()!;
        return new CollectionInfo(id, name, uuid, ImmutableList<IndexInfo>.Empty);
    }

    public void RemoveCollection(CollectionInfo collection)
    {
        session.Statement("DELETE FROM indexes WHERE collection = $1", collection.Id).ExecuteNonQuery();
        session.Statement("DELETE FROM collections WHERE id = $1", collection.Id).ExecuteNonQuery();
    }

    public IndexInfo AddIndex(CollectionInfo collection, MongoDB.Bson.BsonDocument spec)
    {
        var id = (long)session
            .Statement(
                "INSERT INTO indexes (collection, spec, multikey) VALUES ($1, $2, 0) RETURNING id", collection.Id, BsonBytes.Encode(spec))
            .ExecuteScalar()!;
        return new IndexInfo(id, spec, Multikey: false);
    }

    public void MarkMultikey(IndexInfo index) =>
        session.Statement("UPDATE indexes SET multikey = 1 WHERE id = $1", index.Id).ExecuteNonQuery();

    public void RemoveIndex(IndexInfo index) => session.Statement("DELETE FROM indexes WHERE id = $1", index.Id).ExecuteNonQuery();

    private List<(long Collection, IndexInfo Index)> Indexes()
    {
        var found = new List<(long, IndexInfo)>();
        using var rows = session.Statement("SELECT id, collection, spec, multikey FROM indexes ORDER BY id").ExecuteReader();
        while (rows.Read())
        {
            var spec = BsonBytes.Decode(rows.GetFieldValue<byte[]>(2));
            found.Add((rows.GetInt64(1), new IndexInfo(rows.GetInt64(0), spec, rows.GetBoolean(3))));
        }
        return found;
    }
}
