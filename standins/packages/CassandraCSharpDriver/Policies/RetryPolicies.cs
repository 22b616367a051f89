namespace Cassandra;

/// <summary>What to do with a request that failed.</summary>
public class RetryDecision
{
    private RetryDecision(RetryDecisionType type, ConsistencyLevel? retryConsistencyLevel = null, bool useCurrentHost = true) =>
        (DecisionType, RetryConsistencyLevel, UseCurrentHost) = (type, retryConsistencyLevel, useCurrentHost);

    public enum RetryDecisionType
    {
        Retry,
        Rethrow,
        Ignore,
    }

    public RetryDecisionType DecisionType { get; }

    public ConsistencyLevel? RetryConsistencyLevel { get; }

    public bool UseCurrentHost { get; }

    public static RetryDecision Rethrow() => new(RetryDecisionType.Rethrow);

    public static RetryDecision Retry(ConsistencyLevel? consistency) => new(RetryDecisionType.Retry, consistency);

    public static RetryDecision Retry(ConsistencyLevel? consistency, bool useCurrentHost) => new(RetryDecisionType.Retry, consistency, useCurrentHost);

    public static RetryDecision Ignore() => new(RetryDecisionType.Ignore);
}

/// <summary>Decides about what hosts answered.</summary>
public interface IRetryPolicy
{
    RetryDecision OnReadTimeout(IStatement query, ConsistencyLevel cl, int requiredResponses, int receivedResponses, bool dataRetrieved, int nbRetry);

    RetryDecision OnWriteTimeout(IStatement query, ConsistencyLevel cl, string writeType, int requiredAcks, int receivedAcks, int nbRetry);

    RetryDecision OnUnavailable(IStatement query, ConsistencyLevel cl, int requiredReplica, int aliveReplica, int nbRetry);
}

/// <summary>Once more where it can do no harm and may help: a read that only lacked its data, the log of a batch, another host where replicas were missing.</summary>
public class DefaultRetryPolicy : IRetryPolicy
{
    public virtual RetryDecision OnReadTimeout(IStatement query, ConsistencyLevel cl, int requiredResponses, int receivedResponses, bool dataRetrieved, int nbRetry) =>
        nbRetry == 0 && receivedResponses >= requiredResponses && !dataRetrieved ? RetryDecision.Retry(cl) : RetryDecision.Rethrow();

    public virtual RetryDecision OnWriteTimeout(IStatement query, ConsistencyLevel cl, string writeType, int requiredAcks, int receivedAcks, int nbRetry) =>
        nbRetry == 0 && writeType == "BATCH_LOG" ? RetryDecision.Retry(cl) : RetryDecision.Rethrow();

    public virtual RetryDecision OnUnavailable(IStatement query, ConsistencyLevel cl, int requiredReplica, int aliveReplica, int nbRetry) =>
        nbRetry == 0 ? RetryDecision.Retry(null, useCurrentHost: false) : RetryDecision.Rethrow();
}
