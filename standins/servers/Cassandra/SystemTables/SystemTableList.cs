namespace StreamPlatform.Standins.Cassandra.SystemTables;

// Collections are frozen here: a value of them is one cell.
internal static class SystemTableList
{
    private const string NodeColumns = """
        data_center text, rack text, host_id uuid, release_version text, schema_version uuid, tokens frozen<set<text>>
        """;

    public static readonly IReadOnlyList<(string Definition, Func<Engine, IEnumerable<SystemRow>> Rows)> All =
    [
        ($"""
            CREATE TABLE system.local (key text PRIMARY KEY, bootstrapped text, broadcast_address inet, broadcast_port int, cluster_name text, cql_version text,
            listen_address inet, listen_port int, native_protocol_version text, partitioner text, rpc_address inet, rpc_port int, {NodeColumns})
            """, LocalRow),
        ($"CREATE TABLE system.peers (peer inet PRIMARY KEY, preferred_ip inet, rpc_address inet, {NodeColumns})", Nothing),
        ($"""
            CREATE TABLE system.peers_v2 (peer inet, peer_port int, preferred_ip inet, preferred_port int, native_address inet, native_port int, {NodeColumns},
            PRIMARY KEY (peer, peer_port))
            """, Nothing),
        ("CREATE TABLE system_schema.keyspaces (keyspace_name text PRIMARY KEY, durable_writes boolean, replication frozen<map<text, text>>)", SchemaRows.Keyspaces),
        ("""
            CREATE TABLE system_schema.tables (keyspace_name text, table_name text, additional_write_policy text, bloom_filter_fp_chance double, caching frozen<map<text, text>>,
            cdc boolean, comment text, compaction frozen<map<text, text>>, compression frozen<map<text, text>>, crc_check_chance double, dclocal_read_repair_chance double,
            default_time_to_live int, extensions frozen<map<text, blob>>, flags frozen<set<text>>, gc_grace_seconds int, id uuid, max_index_interval int, memtable text,
            memtable_flush_period_in_ms int, min_index_interval int, read_repair text, read_repair_chance double, speculative_retry text, PRIMARY KEY (keyspace_name, table_name))
            """, SchemaRows.Tables),
        ("""
            CREATE TABLE system_schema.columns (keyspace_name text, table_name text, column_name text, clustering_order text, column_name_bytes blob, kind text, position int,
            type text, PRIMARY KEY (keyspace_name, table_name, column_name))
            """, SchemaRows.Columns),
        ("CREATE TABLE system_schema.types (keyspace_name text, type_name text, field_names frozen<list<text>>, field_types frozen<list<text>>, PRIMARY KEY (keyspace_name, type_name))", Nothing),
        ("CREATE TABLE system_schema.indexes (keyspace_name text, table_name text, index_name text, kind text, options frozen<map<text, text>>, PRIMARY KEY (keyspace_name, table_name, index_name))", Nothing),
        ("""
            CREATE TABLE system_schema.views (keyspace_name text, view_name text, base_table_id uuid, base_table_name text, include_all_columns boolean, where_clause text, id uuid,
            PRIMARY KEY (keyspace_name, view_name))
            """, Nothing),
        ("CREATE TABLE system_schema.triggers (keyspace_name text, table_name text, trigger_name text, options frozen<map<text, text>>, PRIMARY KEY (keyspace_name, table_name, trigger_name))", Nothing),
        ("""
            CREATE TABLE system_schema.functions (keyspace_name text, function_name text, argument_types frozen<list<text>>, argument_names frozen<list<text>>, body text,
            called_on_null_input boolean, language text, return_type text, PRIMARY KEY (keyspace_name, function_name))
            """, Nothing),
        ("""
            CREATE TABLE system_schema.aggregates (keyspace_name text, aggregate_name text, argument_types frozen<list<text>>, final_func text, initcond text, return_type text,
            state_func text, state_type text, PRIMARY KEY (keyspace_name, aggregate_name))
            """, Nothing),
        ("CREATE TABLE system_virtual_schema.keyspaces (keyspace_name text PRIMARY KEY)", Nothing),
        ("CREATE TABLE system_virtual_schema.tables (keyspace_name text, table_name text, comment text, PRIMARY KEY (keyspace_name, table_name))", Nothing),
        ("""
            CREATE TABLE system_virtual_schema.columns (keyspace_name text, table_name text, column_name text, clustering_order text, column_name_bytes blob, kind text, position int,
            type text, PRIMARY KEY (keyspace_name, table_name, column_name))
            """, Nothing),
    ];

    private static IEnumerable<SystemRow> Nothing(Engine engine) => [];

    private static IEnumerable<SystemRow> LocalRow(Engine engine) =>
    [
        new SystemRow().Text("key", "local").Text("bootstrapped", "COMPLETED").Text("cluster_name", "Test Cluster").Text("cql_version", ServerOptions.CqlVersion)
            .Text("data_center", ServerOptions.DataCenter).Text("rack", "rack1").Text("native_protocol_version", "4").Text("release_version", ServerOptions.ReleaseVersion)
            .Text("partitioner", "org.apache.cassandra.dht.Murmur3Partitioner").Set("tokens", "-9223372036854775808")
            .Uuid("host_id", engine.Database.HostId).Uuid("schema_version", engine.Schema.Version)
            .Inet("broadcast_address", engine.Address.Address).Inet("listen_address", engine.Address.Address).Inet("rpc_address", engine.Address.Address)
            .Int("rpc_port", engine.Address.Port).Int("broadcast_port", 7000).Int("listen_port", 7000),
    ];
}
