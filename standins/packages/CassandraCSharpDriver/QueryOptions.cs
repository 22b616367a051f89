namespace Cassandra;

/// <summary>What holds for statements that do not say otherwise.</summary>
public class QueryOptions
{
    public const ConsistencyLevel DefaultConsistencyLevel = ConsistencyLevel.LocalOne;
    public const ConsistencyLevel DefaultSerialConsistencyLevel = ConsistencyLevel.Serial;
    public const int DefaultPageSize = 5000;

    private ConsistencyLevel _consistency = DefaultConsistencyLevel;
    private ConsistencyLevel _serialConsistency = DefaultSerialConsistencyLevel;
    private int _pageSize = DefaultPageSize;
    private bool _isIdempotent;

    public QueryOptions SetConsistencyLevel(ConsistencyLevel consistencyLevel)
    {
        _consistency = consistencyLevel;
        return this;
    }

    public ConsistencyLevel GetConsistencyLevel() => _consistency;

    public QueryOptions SetSerialConsistencyLevel(ConsistencyLevel serialConsistencyLevel)
    {
        _serialConsistency = serialConsistencyLevel;
        return this;
    }

    public ConsistencyLevel GetSerialConsistencyLevel() => _serialConsistency;

    public QueryOptions SetPageSize(int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pageSize);
        _pageSize = pageSize;
        return this;
    }

    public int GetPageSize() => _pageSize;

    public QueryOptions SetDefaultIdempotence(bool idempotence)
    {
        _isIdempotent = idempotence;
        return this;
    }

    public bool GetDefaultIdempotence() => _isIdempotent;
}
