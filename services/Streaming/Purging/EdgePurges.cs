using Dapper;
using StreamPlatform.Messaging;
using StreamPlatform.Streaming.Sessions;

namespace StreamPlatform.Streaming.Purging;

// Notes, in the transaction in which something goes, that every edge has to drop it.
internal sealed class EdgePurges(EdgeAddresses edges, TimeProvider time)
{
    public Task OfVideoAsync(UnitOfWork work, string videoId, CancellationToken cancellationToken) => AddAsync(work, $"/m/{videoId}/", cancellationToken);

    public Task OfPlanAsync(UnitOfWork work, string videoId, string planId, CancellationToken cancellationToken) =>
        AddAsync(work, $"/m/{videoId}/{planId}/", cancellationToken);

    private Task AddAsync(UnitOfWork work, string prefix, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(new CommandDefinition(
            "insert into edge_purge (edge, prefix, due_at, created_at) select edge, @prefix, @Now, @Now from unnest(@Edges) as e (edge) on conflict do nothing",
            new { prefix, Now = time.GetUtcNow(), Edges = edges.All.ToArray() },
            work.Transaction,
            cancellationToken: cancellationToken));
}
