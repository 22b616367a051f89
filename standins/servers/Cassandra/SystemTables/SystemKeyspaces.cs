using System.Collections.Immutable;
using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Storage;
using StreamPlatform.Standins.Cassandra.Types;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.SystemTables;

// The tables that drivers read to know the node and the schema. Their rows are made when they are asked for.
internal static class SystemKeyspaces
{
    private static readonly Dictionary<string, string> LocalReplication = new(StringComparer.Ordinal) { ["class"] = "LocalStrategy" };

    private static readonly Dictionary<Table, Func<Engine, IEnumerable<SystemRow>>> Rows = SystemTableList.All
        .ToDictionary(entry => Read(entry.Definition), entry => entry.Rows);

    public static IReadOnlyList<Keyspace> All { get; } =
    [
        .. Rows.Keys.GroupBy(table => table.Keyspace, StringComparer.Ordinal).Select(tables =>
            Keyspace.Make(tables.Key, LocalReplication, true) with { Tables = tables.ToImmutableSortedDictionary(table => table.Name, table => table, StringComparer.Ordinal) }),
    ];

    public static bool Is(string keyspace) => All.Any(known => known.Name == keyspace);

    public static void Refuse(string keyspace)
    {
        if (Is(keyspace))
        {
            throw new CqlError(ErrorCode.Unauthorized, $"{keyspace} keyspace is not user-modifiable.");
        }
    }

    // Null when the name is not one of a system keyspace.
    public static Table? Find(TableName name, string? current)
    {
        var keyspace = name.Keyspace ?? current;
        if (keyspace is null || !Is(keyspace))
        {
            return null;
        }

        return All.First(known => known.Name == keyspace).Tables.GetValueOrDefault(name.Name) ?? throw CqlError.Invalid($"table {name.Name} does not exist");
    }

    // Null when the table is no system table.
    public static IEnumerable<FoundRow>? RowsOf(Table table, Engine engine) =>
        Rows.TryGetValue(table, out var rows) ? rows(engine).Select(row => Found(table, row)) : null;

    private static Table Read(string definition) => Parser.Parse(definition).Statement is CreateTable create
        ? TableDesign.Create(create, create.Table.Keyspace!, 0, Guid.NewGuid())
        : throw new InvalidOperationException(definition);

    private static FoundRow Found(Table table, SystemRow row)
    {
        var partition = PartitionKey.Of([.. table.PartitionKey.Select(column => row[column.Name]!)]);
        var clustering = table.Clustering.Select(column => row[column.Name]!).ToArray();
        var cells = table.Columns
            .Where(column => column.Kind == ColumnKind.Regular && row[column.Name] is not null)
            .OrderBy(column => column.Id)
            .Select(column => new Cell(column.Id, null, 0, row[column.Name]));
        return new FoundRow(partition, KeyRestrictions.ClusteringKey(table, clustering), new StoredRow { Clustering = clustering, Inserted = default(Liveness), Cells = [.. cells] });
    }
}
