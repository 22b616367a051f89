namespace Cassandra;

/// <summary>The statement could not be executed now.</summary>
public abstract class QueryExecutionException : DriverException
{
    protected QueryExecutionException(string message) : base(message)
    {
    }
}

/// <summary>Fewer replicas live than the consistency level asks for.</summary>
public class UnavailableException : QueryExecutionException
{
    public UnavailableException(ConsistencyLevel consistency, int required, int alive)
        : base($"Not enough replicas available for query at consistency {consistency} ({required} required but only {alive} alive)") =>
        (Consistency, RequiredReplicas, AliveReplicas) = (consistency, required, alive);

    public ConsistencyLevel Consistency { get; }

    public int RequiredReplicas { get; }

    public int AliveReplicas { get; }
}

/// <summary>The host has too much to do.</summary>
public class OverloadedException : QueryExecutionException
{
    public OverloadedException(string message) : base(message)
    {
    }
}

/// <summary>The host is still starting.</summary>
public class IsBootstrappingException : QueryExecutionException
{
    public IsBootstrappingException(string message) : base(message)
    {
    }
}

/// <summary>The table could not be emptied.</summary>
public class TruncateException : QueryExecutionException
{
    public TruncateException(string message) : base(message)
    {
    }
}

/// <summary>Replicas did not answer the host in time.</summary>
public abstract class QueryTimeoutException : QueryExecutionException
{
    protected QueryTimeoutException(string message, ConsistencyLevel consistency, int received, int required) : base(message) =>
        (ConsistencyLevel, ReceivedAcknowledgements, RequiredAcknowledgements) = (consistency, received, required);

    public ConsistencyLevel ConsistencyLevel { get; }

    public int ReceivedAcknowledgements { get; }

    public int RequiredAcknowledgements { get; }
}

/// <summary>A read that took its replicas too long.</summary>
public class ReadTimeoutException : QueryTimeoutException
{
    public ReadTimeoutException(ConsistencyLevel consistency, int received, int required, bool dataPresent)
        : base($"Server timeout during read query at consistency {consistency} ({received} replica(s) responded over {required} required)", consistency, received, required) =>
        WasDataRetrieved = dataPresent;

    public bool WasDataRetrieved { get; }
}

/// <summary>A write that took its replicas too long.</summary>
public class WriteTimeoutException : QueryTimeoutException
{
    public WriteTimeoutException(ConsistencyLevel consistency, int received, int required, string writeType)
        : base($"Server timeout during write query at consistency {consistency} ({received} peer(s) acknowledged the write over {required} required)", consistency, received, required) =>
        WriteType = writeType;

    public string WriteType { get; }
}
