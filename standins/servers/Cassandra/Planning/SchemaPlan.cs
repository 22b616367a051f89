using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Storage;
using StreamPlatform.Standins.Cassandra.SystemTables;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Planning;

// CREATE, ALTER and DROP: in the order of all writes, so that what follows sees them.
internal sealed class SchemaPlan(Statement statement, string? current) : Plan
{
    public override async Task<Result> RunAsync(Execution execution)
    {
        var change = await execution.Engine.Database.WriteAsync(Apply);
        if (change is null)
        {
            return VoidResult.Instance;
        }

        execution.Engine.Tell(change);
        return new SchemaChangeResult(change);
    }

    // Null when IF EXISTS or IF NOT EXISTS left nothing to do.
    private SchemaChange? Apply(WriteSession session) => statement switch
    {
        CreateKeyspace create => Create(session, create),
        AlterKeyspace alter => Alter(session, alter),
        DropKeyspace drop => Drop(session, drop),
        CreateTable create => Create(session, create),
        AlterTable alter => Alter(session, alter),
        DropTable drop => Drop(session, drop),
        _ => throw new InvalidOperationException($"{statement.GetType().Name} changes no schema"),
    };

    private static SchemaChange? Create(WriteSession session, CreateKeyspace create)
    {
        SystemKeyspaces.Refuse(create.Name);
        if (session.Schema.Find(create.Name) is not null)
        {
            return create.IfNotExists ? null : throw new AlreadyExistsError(create.Name, "", $"Keyspace '{create.Name}' already exists");
        }

        session.Put(Keyspace.Make(create.Name, create.Options.GetValueOrDefault("replication")?.Map, IsDurable(create.Options)));
        return new SchemaChange("CREATED", "KEYSPACE", create.Name, null);
    }

    private static SchemaChange? Alter(WriteSession session, AlterKeyspace alter)
    {
        SystemKeyspaces.Refuse(alter.Name);
        if (session.Schema.Find(alter.Name) is not { } keyspace)
        {
            return alter.IfExists ? null : throw CqlError.Invalid($"Keyspace '{alter.Name}' doesn't exist");
        }

        var replication = alter.Options.GetValueOrDefault("replication")?.Map ?? keyspace.Replication;
        session.Put(Keyspace.Make(alter.Name, replication, IsDurable(alter.Options)) with { Tables = keyspace.Tables });
        return new SchemaChange("UPDATED", "KEYSPACE", alter.Name, null);
    }

    private static SchemaChange? Drop(WriteSession session, DropKeyspace drop)
    {
        SystemKeyspaces.Refuse(drop.Name);
        if (session.Schema.Find(drop.Name) is not { } keyspace)
        {
            return drop.IfExists ? null : throw CqlError.Invalid($"Keyspace '{drop.Name}' doesn't exist");
        }

        session.Drop(keyspace);
        return new SchemaChange("DROPPED", "KEYSPACE", drop.Name, null);
    }

    private SchemaChange? Create(WriteSession session, CreateTable create)
    {
        var keyspace = KeyspaceOf(create.Table);
        if (session.Schema.Keyspace(keyspace).Tables.ContainsKey(create.Table.Name))
        {
            return create.IfNotExists ? null : throw new AlreadyExistsError(keyspace, create.Table.Name, $"Cannot add already existing table \"{create.Table.Name}\" to keyspace \"{keyspace}\"");
        }

        session.Create(TableDesign.Create(create, keyspace, session.NextTableNumber(), Guid.NewGuid()));
        return new SchemaChange("CREATED", "TABLE", keyspace, create.Table.Name);
    }

    private SchemaChange? Alter(WriteSession session, AlterTable alter)
    {
        var keyspace = KeyspaceOf(alter.Table);
        if (session.Schema.Keyspace(keyspace).Tables.GetValueOrDefault(alter.Table.Name) is not { } table)
        {
            return alter.IfExists ? null : throw CqlError.Invalid($"Table '{keyspace}.{alter.Table.Name}' doesn't exist");
        }

        session.Alter(TableDesign.Alter(table, alter));
        return new SchemaChange("UPDATED", "TABLE", keyspace, alter.Table.Name);
    }

    private SchemaChange? Drop(WriteSession session, DropTable drop)
    {
        var keyspace = KeyspaceOf(drop.Table);
        if (session.Schema.Find(keyspace, drop.Table.Name) is not { } table)
        {
            return drop.IfExists ? null : throw CqlError.Invalid($"Table '{keyspace}.{drop.Table.Name}' doesn't exist");
        }

        session.Drop(table);
        return new SchemaChange("DROPPED", "TABLE", keyspace, drop.Table.Name);
    }

    private string KeyspaceOf(TableName table)
    {
        var keyspace = SchemaSnapshot.KeyspaceOf(table, current);
        SystemKeyspaces.Refuse(keyspace);
        return keyspace;
    }

    private static bool IsDurable(IReadOnlyDictionary<string, OptionValue> options)
    {
        foreach (var name in options.Keys)
        {
            if (name is not ("replication" or "durable_writes"))
            {
                throw CqlError.Syntax($"Unknown property '{name}'");
            }
        }

        return options.GetValueOrDefault("durable_writes")?.Text != "false";
    }
}
