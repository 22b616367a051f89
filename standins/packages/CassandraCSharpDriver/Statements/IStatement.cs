namespace Cassandra;

/// <summary>A request with its settings.</summary>
public interface IStatement
{
    bool AutoPage { get; }

    ConsistencyLevel? ConsistencyLevel { get; }

    bool? IsIdempotent { get; }

    int PageSize { get; }

    byte[] PagingState { get; }

    object[] QueryValues { get; }

    int ReadTimeoutMillis { get; }

    IRetryPolicy RetryPolicy { get; }

    ConsistencyLevel SerialConsistencyLevel { get; }

    DateTimeOffset? Timestamp { get; }

    IStatement SetAutoPage(bool autoPage);

    IStatement SetConsistencyLevel(ConsistencyLevel? consistency);

    IStatement SetIdempotence(bool value);

    IStatement SetPageSize(int pageSize);

    IStatement SetPagingState(byte[] pagingState);

    IStatement SetReadTimeoutMillis(int timeout);

    IStatement SetRetryPolicy(IRetryPolicy policy);

    IStatement SetSerialConsistencyLevel(ConsistencyLevel serialConsistency);

    IStatement SetTimestamp(DateTimeOffset value);
}
