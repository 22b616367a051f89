using System.Collections.Immutable;
using StreamPlatform.Standins.Cassandra.Cql;

namespace StreamPlatform.Standins.Cassandra.Schema;

// All keyspaces at one moment. The version changes with each change, so that drivers see whether nodes agree.
internal sealed record SchemaSnapshot(Guid Version, ImmutableSortedDictionary<string, Keyspace> Keyspaces)
{
    public static readonly SchemaSnapshot Empty = new(Guid.Empty, ImmutableSortedDictionary.Create<string, Keyspace>(StringComparer.Ordinal));

    public Keyspace? Find(string keyspace) => Keyspaces.GetValueOrDefault(keyspace);

    public Keyspace Keyspace(string keyspace) => Find(keyspace) ?? throw CqlError.Invalid($"Keyspace '{keyspace}' does not exist");

    public Table? Find(string keyspace, string table) => Find(keyspace)?.Tables.GetValueOrDefault(table);

    public Table Table(TableName name, string? current)
    {
        var keyspace = KeyspaceOf(name, current);
        return Keyspace(keyspace).Tables.GetValueOrDefault(name.Name) ?? throw CqlError.Invalid($"table {name.Name} does not exist");
    }

    public static string KeyspaceOf(TableName name, string? current) =>
        name.Keyspace ?? current ?? throw CqlError.Invalid("No keyspace has been specified. USE a keyspace, or explicitly specify keyspace.tablename");

    public SchemaSnapshot With(Keyspace keyspace) => this with { Version = Guid.NewGuid(), Keyspaces = Keyspaces.SetItem(keyspace.Name, keyspace) };

    public SchemaSnapshot With(Table table)
    {
        var keyspace = Keyspace(table.Keyspace);
        return With(keyspace with { Tables = keyspace.Tables.SetItem(table.Name, table) });
    }

    public SchemaSnapshot Without(string keyspace) => this with { Version = Guid.NewGuid(), Keyspaces = Keyspaces.Remove(keyspace) };

    public SchemaSnapshot Without(Table table)
    {
        var keyspace = Keyspace(table.Keyspace);
        return With(keyspace with { Tables = keyspace.Tables.Remove(table.Name) });
    }
}
