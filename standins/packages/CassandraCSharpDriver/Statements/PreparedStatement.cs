namespace Cassandra;

/// <summary>A statement that hosts know by an id.</summary>
public class PreparedStatement
{
    private ConsistencyLevel? _consistency;

    internal PreparedStatement(byte[] id, string cql, RowSetMetadata variables) => (Id, Cql, Variables) = (id, cql, variables);

    public byte[] Id { get; }

    public string Cql { get; }

    public RowSetMetadata Variables { get; }

    public bool? IsIdempotent { get; private set; }

    public PreparedStatement SetConsistencyLevel(ConsistencyLevel consistency)
    {
        _consistency = consistency;
        return this;
    }

    public PreparedStatement SetIdempotence(bool value)
    {
        IsIdempotent = value;
        return this;
    }

    /// <summary>Fewer values than variables leave the last ones as they are.</summary>
    public BoundStatement Bind(params object[] values)
    {
        var bound = new BoundStatement(this, values ?? [null]);
        if (_consistency is not null)
        {
            bound.SetConsistencyLevel(_consistency);
        }

        if (IsIdempotent is { } idempotent)
        {
            bound.SetIdempotence(idempotent);
        }

        return bound;
    }
}
