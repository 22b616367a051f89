using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Wire;

internal sealed record ColumnSpec(string Keyspace, string Table, string Name, CqlType Type);

// <kind> and what belongs to it: section 4.2.5.
internal abstract class Result
{
    public abstract void Write(BodyWriter body);
}

internal sealed class VoidResult : Result
{
    public static readonly VoidResult Instance = new();

    public override void Write(BodyWriter body) => body.Int32(1);
}

internal sealed class KeyspaceResult(string keyspace) : Result
{
    public string Keyspace => keyspace;

    public override void Write(BodyWriter body)
    {
        body.Int32(3);
        body.String(keyspace);
    }
}

internal sealed record SchemaChange(string Change, string Target, string Keyspace, string? Table)
{
    public void Write(BodyWriter body)
    {
        body.String(Change);
        body.String(Target);
        body.String(Keyspace);
        if (Table is not null)
        {
            body.String(Table);
        }
    }
}

internal sealed class SchemaChangeResult(SchemaChange change) : Result
{
    public SchemaChange Change => change;

    public override void Write(BodyWriter body)
    {
        body.Int32(5);
        change.Write(body);
    }
}
