using System.Globalization;
using StreamPlatform.Standins.Cassandra.Schema;

namespace StreamPlatform.Standins.Cassandra.SystemTables;

// The schema as the tables of system_schema show it; a property that was not given has the original's default.
internal static class SchemaRows
{
    private static readonly Dictionary<string, string> Caching = new(StringComparer.Ordinal) { ["keys"] = "ALL", ["rows_per_partition"] = "NONE" };

    private static readonly Dictionary<string, string> Compaction = new(StringComparer.Ordinal)
    {
        ["class"] = "org.apache.cassandra.db.compaction.SizeTieredCompactionStrategy",
        ["max_threshold"] = "32",
        ["min_threshold"] = "4",
    };

    private static readonly Dictionary<string, string> Compression = new(StringComparer.Ordinal)
    {
        ["chunk_length_in_kb"] = "16",
        ["class"] = "org.apache.cassandra.io.compress.LZ4Compressor",
    };

    public static IEnumerable<SystemRow> Keyspaces(Engine engine) => All(engine).Select(keyspace =>
        new SystemRow().Text("keyspace_name", keyspace.Name).Boolean("durable_writes", keyspace.DurableWrites).Map("replication", keyspace.Replication));

    public static IEnumerable<SystemRow> Tables(Engine engine) => All(engine).SelectMany(keyspace => keyspace.Tables.Values).Select(Row);

    public static IEnumerable<SystemRow> Columns(Engine engine) =>
        from keyspace in All(engine)
        from table in keyspace.Tables.Values
        from column in table.Columns
        select new SystemRow().Text("keyspace_name", table.Keyspace).Text("table_name", table.Name).Text("column_name", column.Name)
            .Text("clustering_order", column.Kind != ColumnKind.Clustering ? "none" : column.IsDescending ? "desc" : "asc")
            .Text("column_name_bytes", column.Name).Text("kind", column.SchemaKind).Int("position", column.Position).Text("type", column.Type.ToString());

    private static IEnumerable<Keyspace> All(Engine engine) => SystemKeyspaces.All.Concat(engine.Schema.Keyspaces.Values);

    private static SystemRow Row(Table table)
    {
        return new SystemRow().Text("keyspace_name", table.Keyspace).Text("table_name", table.Name).Uuid("id", table.Id).Set("flags", "compound")
            .Text("additional_write_policy", Text("additional_write_policy", "99p")).Text("comment", Text("comment", "")).Text("memtable", Text("memtable", "default"))
            .Text("read_repair", Text("read_repair", "BLOCKING")).Text("speculative_retry", Text("speculative_retry", "99p"))
            .Double("bloom_filter_fp_chance", Number("bloom_filter_fp_chance", 0.01)).Double("crc_check_chance", Number("crc_check_chance", 1))
            .Double("dclocal_read_repair_chance", 0).Double("read_repair_chance", 0).Boolean("cdc", Text("cdc", "false") == "true")
            .Int("default_time_to_live", table.DefaultTtl).Int("gc_grace_seconds", table.GraceSeconds)
            .Int("max_index_interval", (int)Number("max_index_interval", 2048)).Int("min_index_interval", (int)Number("min_index_interval", 128))
            .Int("memtable_flush_period_in_ms", (int)Number("memtable_flush_period_in_ms", 0))
            .Map("caching", Map("caching", Caching)).Map("compaction", Map("compaction", Compaction)).Map("compression", Map("compression", Compression))
            .Map("extensions", new Dictionary<string, string>(StringComparer.Ordinal));

        string Text(string option, string otherwise) => table.Options.GetValueOrDefault(option)?.Text ?? otherwise;

        double Number(string option, double otherwise) =>
            double.TryParse(Text(option, ""), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

        IReadOnlyDictionary<string, string> Map(string option, IReadOnlyDictionary<string, string> otherwise) => table.Options.GetValueOrDefault(option)?.Map ?? otherwise;
    }
}
