namespace Cassandra;

/// <summary>The settings that all statements share.</summary>
public abstract class Statement : IStatement
{
    private object[] _values = [];

    internal Statement()
    {
    }

    public bool AutoPage { get; private set; } = true;

    public ConsistencyLevel? ConsistencyLevel { get; private set; }

    public bool? IsIdempotent { get; private set; }

    public int PageSize { get; private set; }

    public byte[] PagingState { get; private set; }

    public virtual object[] QueryValues => _values;

    public int ReadTimeoutMillis { get; private set; }

    public IRetryPolicy RetryPolicy { get; private set; }

    public ConsistencyLevel SerialConsistencyLevel { get; private set; } = Cassandra.ConsistencyLevel.Any;

    public DateTimeOffset? Timestamp { get; private set; }

    public IStatement SetAutoPage(bool autoPage)
    {
        AutoPage = autoPage;
        return this;
    }

    public IStatement SetConsistencyLevel(ConsistencyLevel? consistency)
    {
        ConsistencyLevel = consistency;
        return this;
    }

    public IStatement SetIdempotence(bool value)
    {
        IsIdempotent = value;
        return this;
    }

    public IStatement SetPageSize(int pageSize)
    {
        PageSize = pageSize;
        return this;
    }

    // who holds a state turns the pages himself
    public IStatement SetPagingState(byte[] pagingState)
    {
        PagingState = pagingState;
        return pagingState is { Length: > 0 } ? SetAutoPage(false) : this;
    }

    public IStatement SetReadTimeoutMillis(int timeout)
    {
        ReadTimeoutMillis = timeout;
        return this;
    }

    public IStatement SetRetryPolicy(IRetryPolicy policy)
    {
        RetryPolicy = policy;
        return this;
    }

    public IStatement SetSerialConsistencyLevel(ConsistencyLevel serialConsistency)
    {
        if (serialConsistency is not (Cassandra.ConsistencyLevel.Serial or Cassandra.ConsistencyLevel.LocalSerial))
        {
            throw new ArgumentException("The serial consistency can only be set to ConsistencyLevel.LocalSerial or ConsistencyLevel.Serial.", nameof(serialConsistency));
        }

        SerialConsistencyLevel = serialConsistency;
        return this;
    }

    public IStatement SetTimestamp(DateTimeOffset value)
    {
        Timestamp = value;
        return this;
    }

    internal void SetValues(object[] values) => _values = values ?? [];
}
