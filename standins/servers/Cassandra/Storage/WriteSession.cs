using StreamPlatform.Standins.Cassandra.Schema;

namespace StreamPlatform.Standins.Cassandra.Storage;

// What may be done to the store; the writer alone does it, in one transaction after the other.
internal sealed class WriteSession : IDisposable
{
    private static readonly StoredRow Nothing = new() { Clustering = [] };
    private readonly SqliteSession _sqlite;
    private readonly RangeDeletions _ranges;
    private readonly Action<SchemaSnapshot> _publish;

    public WriteSession(SqliteSession sqlite, SchemaSnapshot schema, Action<SchemaSnapshot> publish)
    {
        (_sqlite, Schema, _publish) = (sqlite, schema, publish);
        _ranges = new RangeDeletions(sqlite);
        _ranges.Load();
    }

    // With what was changed in this transaction.
    public SchemaSnapshot Schema { get; private set; }

    public void Transact(Action act)
    {
        var before = Schema;
        _sqlite.Execute("BEGIN IMMEDIATE");
        try
        {
            act();
            if (!ReferenceEquals(before, Schema))
            {
                SchemaTables.SetVersion(_sqlite, Schema.Version);
            }

            _sqlite.Execute("COMMIT");
        }
        catch
        {
            Schema = before;
            _sqlite.Execute("ROLLBACK");
            throw;
        }

        if (!ReferenceEquals(before, Schema))
        {
            _publish(Schema);
        }
    }

    // A table may have been dropped since a statement was made for it.
    public void CheckCurrent(Table table)
    {
        if (Schema.Find(table.Keyspace, table.Name)?.Number != table.Number)
        {
            throw CqlError.Invalid($"table {table.Name} does not exist");
        }
    }

    public StoredRow? Find(Table table, PartitionKey partition, byte[] key) => new TableRows(_sqlite, table).Find(partition, key);

    public void Apply(RowChange change)
    {
        var rows = new TableRows(_sqlite, change.Table);
        var row = rows.Find(change.Partition, change.Key);
        var covering = _ranges.Covering(change.Table, change.Partition, change.Key);
        rows.Put(change.Partition, change.Key, StoredRow.Merge(row ?? new StoredRow { Clustering = change.Row.Clustering }, change.Row, covering));
    }

    public void Apply(RangeDeletion deletion)
    {
        var rows = new TableRows(_sqlite, deletion.Table);
        _ranges.Add(deletion.Table, deletion.Partition, deletion.Range, deletion.Tombstone);
        foreach (var found in rows.Slice(deletion.Partition, deletion.Range, backwards: false).ToList())
        {
            rows.Put(found.Partition, found.Key, StoredRow.Merge(found.Row, Nothing, deletion.Tombstone));
        }
    }

    public void Put(Keyspace keyspace)
    {
        SchemaTables.Put(_sqlite, keyspace);
        Schema = Schema.With(keyspace);
    }

    public void Drop(Keyspace keyspace)
    {
        foreach (var table in keyspace.Tables.Values)
        {
            Drop(table);
        }

        SchemaTables.Remove(_sqlite, keyspace.Name);
        Schema = Schema.Without(keyspace.Name);
    }

    public long NextTableNumber() => SchemaTables.NextNumber(_sqlite);

    public void Create(Table table)
    {
        SchemaTables.Put(_sqlite, table);
        TableRows.Create(_sqlite, table);
        Schema = Schema.With(table);
    }

    public void Alter(Table table)
    {
        SchemaTables.Put(_sqlite, table);
        Schema = Schema.With(table);
    }

    public void Drop(Table table)
    {
        SchemaTables.Remove(_sqlite, table);
        TableRows.Drop(_sqlite, table);
        _ranges.Forget(table);
        Schema = Schema.Without(table);
    }

    public void Truncate(Table table)
    {
        CheckCurrent(table);
        new TableRows(_sqlite, table).Clear();
        _ranges.Forget(table);
    }

    // What expired or was deleted longer ago than its table's time of grace goes from the disk. True when there is more.
    public bool Purge(Table table, long now, int most)
    {
        var rows = new TableRows(_sqlite, table);
        var old = rows.Purgeable(now, most);
        old.ForEach(found => rows.Put(found.Partition, found.Key, found.Row.Purged(now, table.GraceSeconds)));
        _ranges.Purge(now);
        return old.Count == most;
    }

    public void Dispose() => _sqlite.Dispose();
}
