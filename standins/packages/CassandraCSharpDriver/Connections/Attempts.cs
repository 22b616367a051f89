namespace Cassandra.Connections;

// What the retry policy says about the answers to one statement.
internal sealed class Attempts(IStatement statement, IRetryPolicy policy, QueryOptions options)
{
    private int _retries;

    public ConsistencyLevel? Consistency { get; private set; } = statement.ConsistencyLevel;

    public bool IsIgnored { get; private set; }

    public bool RepeatsHere(QueryExecutionException failure)
    {
        var level = Consistency ?? options.GetConsistencyLevel();
        var decision = failure switch
        {
            ReadTimeoutException read => policy.OnReadTimeout(
                statement, level, read.RequiredAcknowledgements, read.ReceivedAcknowledgements, read.WasDataRetrieved, _retries),
            WriteTimeoutException write when statement.IsIdempotent ?? options.GetDefaultIdempotence() => policy.OnWriteTimeout(
                statement, level, write.WriteType, write.RequiredAcknowledgements, write.ReceivedAcknowledgements, _retries),
            UnavailableException unavailable => policy.OnUnavailable(statement, level, unavailable.RequiredReplicas, unavailable.AliveReplicas, _retries),
            _ => RetryDecision.Rethrow(),
        };
        _retries++;
        IsIgnored = decision.DecisionType == RetryDecision.RetryDecisionType.Ignore;
        if (decision is not { DecisionType: RetryDecision.RetryDecisionType.Retry, UseCurrentHost: true })
        {
            return false;
        }

        Consistency = decision.RetryConsistencyLevel ?? Consistency;
        return true;
    }
}
