using StreamPlatform.Standins.Cassandra.Cql;

namespace StreamPlatform.Standins.Cassandra.Schema;

// Number names the table's rows in the store. A changed table is a new object: what was prepared for the old one is prepared anew.
internal sealed class Table
{
    private readonly Dictionary<string, Column> _byName;

    public Table(long number, Guid id, string keyspace, string name, IReadOnlyList<Column> columns, IReadOnlyDictionary<string, OptionValue> options, int nextColumnId = 0)
    {
        (Number, Id, Keyspace, Name, Options) = (number, id, keyspace, name, options);
        NextColumnId = Math.Max(nextColumnId, columns.Max(c => c.Id) + 1);
        PartitionKey = [.. columns.Where(c => c.Kind == ColumnKind.PartitionKey).OrderBy(c => c.Position)];
        Clustering = [.. columns.Where(c => c.Kind == ColumnKind.Clustering).OrderBy(c => c.Position)];
        Regular = [.. columns.Where(c => c.Kind == ColumnKind.Regular).OrderBy(c => c.Name, StringComparer.Ordinal)];
        Columns = [.. PartitionKey, .. Clustering, .. Regular];
        _byName = Columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
        DefaultTtl = Seconds("default_time_to_live", 0);
        GraceSeconds = Seconds("gc_grace_seconds", 864_000);
    }

    public long Number { get; }

    public Guid Id { get; }

    public string Keyspace { get; }

    public string Name { get; }

    public IReadOnlyDictionary<string, OptionValue> Options { get; }

    public IReadOnlyList<Column> PartitionKey { get; }

    public IReadOnlyList<Column> Clustering { get; }

    public IReadOnlyList<Column> Regular { get; }

    // As SELECT * shows them.
    public IReadOnlyList<Column> Columns { get; }

    public int NextColumnId { get; }

    public int DefaultTtl { get; }

    public int GraceSeconds { get; }

    public Column? Find(string name) => _byName.GetValueOrDefault(name);

    public Column Column(string name) => Find(name) ?? throw CqlError.Invalid($"Undefined column name {name} in table {Keyspace}.{Name}");

    public Table With(IReadOnlyList<Column> columns, IReadOnlyDictionary<string, OptionValue> options, int nextColumnId) =>
        new(Number, Id, Keyspace, Name, columns, options, nextColumnId);

    private int Seconds(string option, int otherwise) =>
        Options.TryGetValue(option, out var value) ? int.Parse(value.Text!, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
