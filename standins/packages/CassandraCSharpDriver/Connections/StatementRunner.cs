using System.Net;
using System.Net.Sockets;
using Cassandra.Wire;

namespace Cassandra.Connections;

// Finds a host for a statement, and another one when the first cannot take it.
internal sealed class StatementRunner(IReadOnlyList<HostLine> lines, ClusterSettings settings)
{
    private static readonly WriteTimestamps Timestamps = new();
    private uint _turn;

    public async Task<PreparedStatement> PrepareAsync(string cql) => await OnAnyHostAsync(
        line => PrepareOnAsync(line, cql), mayRepeat: true).ConfigureAwait(false);

    public async Task<RowSet> ExecuteAsync(IStatement statement, byte[] pagingState)
    {
        // the same in each attempt: a repeated write is the same write
        var timestamp = statement.Timestamp is { } moment ? WriteTimestamps.Of(moment) : Timestamps.Next();
        var attempts = new Attempts(statement, statement.RetryPolicy ?? settings.Retries, settings.Queries);
        var rows = await OnAnyHostAsync(async line =>
        {
            var preparedAgain = new HashSet<string>(StringComparer.Ordinal);
            while (true)
            {
                try
                {
                    return await SendAsync(line, statement, attempts.Consistency, pagingState, timestamp).ConfigureAwait(false);
                }
                catch (PreparedQueryNotFoundException unknown) when (preparedAgain.Add(Convert.ToHexString(unknown.UnknownId)))
                {
                    // the host was restarted, or the schema changed
                    await PrepareAgainAsync(line, statement, unknown).ConfigureAwait(false);
                }
                catch (QueryExecutionException failure) when (attempts.RepeatsHere(failure))
                {
                    continue;
                }
                catch (QueryExecutionException) when (attempts.IsIgnored)
                {
                    return new RowSet();
                }
            }
        }, statement.IsIdempotent ?? settings.Queries.GetDefaultIdempotence()).ConfigureAwait(false);
        rows.FetchBy(next => ExecuteAsync(statement, next));
        rows.AutoPage = statement.AutoPage;
        return rows;
    }

    private async Task<RowSet> SendAsync(HostLine line, IStatement statement, ConsistencyLevel? consistency, byte[] pagingState, long timestamp)
    {
        var connection = await line.Connection.ConfigureAwait(false);
        var (opcode, body) = Requests.Of(statement, consistency, pagingState, settings.Queries, timestamp);
        return Results.ReadRows(await connection.SendAsync(opcode, body, Timeout(statement)).ConfigureAwait(false));
    }

    private int Timeout(IStatement statement) => statement.ReadTimeoutMillis > 0 ? statement.ReadTimeoutMillis : settings.Connections.Sockets.ReadTimeoutMillis;

    private async Task<PreparedStatement> PrepareOnAsync(HostLine line, string cql)
    {
        var connection = await line.Connection.ConfigureAwait(false);
        return Results.ReadPrepared(await connection.SendAsync(Opcode.Prepare, Requests.Prepare(cql), settings.Connections.Sockets.ReadTimeoutMillis).ConfigureAwait(false), cql);
    }

    private async Task PrepareAgainAsync(HostLine line, IStatement statement, PreparedQueryNotFoundException unknown)
    {
        var all = statement is BatchStatement batch ? batch.Statements : [(Statement)statement];
        var prepared = all.OfType<BoundStatement>().Select(bound => bound.PreparedStatement).First(known => known.Id.AsSpan().SequenceEqual(unknown.UnknownId));
        var again = await PrepareOnAsync(line, prepared.Cql).ConfigureAwait(false);
        if (!again.Id.AsSpan().SequenceEqual(prepared.Id))
        {
            throw unknown;
        }
    }

    // Each host in turn. What may have reached one that then failed is repeated only if that does no harm.
    private async Task<T> OnAnyHostAsync<T>(Func<HostLine, Task<T>> act, bool mayRepeat)
    {
        var errors = new Dictionary<IPEndPoint, Exception>();
        var first = Interlocked.Increment(ref _turn);
        for (uint i = 0; i < lines.Count; i++)
        {
            var line = lines[(int)((first + i) % (uint)lines.Count)];
            var wasOpen = line.Connection.IsCompletedSuccessfully;
            try
            {
                return await act(line).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is SocketException or OperationTimedOutException or BusyPoolException or UnavailableException or OverloadedException or IsBootstrappingException)
            {
                if (lines.Count == 1 && failure is not (SocketException or BusyPoolException))
                {
                    throw;
                }

                errors[line.Host] = failure;
                if (wasOpen && !mayRepeat && failure is OperationTimedOutException)
                {
                    throw;
                }

                if (wasOpen && !mayRepeat && failure is SocketException)
                {
                    break;
                }
            }
        }

        throw new NoHostAvailableException(errors);
    }
}
