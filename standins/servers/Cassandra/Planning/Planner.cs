using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Reading;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.SystemTables;
using StreamPlatform.Standins.Cassandra.Writing;

namespace StreamPlatform.Standins.Cassandra.Planning;

internal static class Planner
{
    public static Plan Make(string cql, SchemaSnapshot schema, string? keyspace)
    {
        var (statement, markers) = Parser.Parse(cql);
        var variables = new Variables(markers);
        return statement switch
        {
            SelectStatement select => new SelectPlan(select, SystemKeyspaces.Find(select.Table, keyspace) ?? schema.Table(select.Table, keyspace), variables),
            WriteStatement write => new WritePlan(new RowWrites(write, Writable(schema, write.Table, keyspace), variables), variables),
            BatchStatement batch => new BatchPlan([.. batch.Statements.Select(write => new RowWrites(write, Writable(schema, write.Table, keyspace), variables))], batch.Using, variables),
            UseStatement use => new UsePlan(use.Keyspace),
            TruncateStatement truncate => new TruncatePlan(Writable(schema, truncate.Table, keyspace)),
            _ => new SchemaPlan(statement, keyspace),
        };
    }

    private static Table Writable(SchemaSnapshot schema, TableName name, string? keyspace)
    {
        SystemKeyspaces.Refuse(SchemaSnapshot.KeyspaceOf(name, keyspace));
        return schema.Table(name, keyspace);
    }
}
