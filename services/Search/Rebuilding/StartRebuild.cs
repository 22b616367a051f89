using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts.Searching;
using StreamPlatform.Messaging;

namespace StreamPlatform.Search.Rebuilding;

internal static class StartRebuild
{
    // 202: whoever wants to know how far it is asks GET.
    public static async Task<Results<Accepted<RebuildState>, ProblemHttpResult>> Handle(
        Rebuild rebuild, IMessagePublisher publisher, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (rebuild.State.State == Rebuild.Running)
        {
            return SearchProblems.RebuildRunning.With();
        }

        await publisher.PublishAsync(new SearchRebuildRequested(clock.GetUtcNow()), Guid.NewGuid(), cancellationToken);
        return TypedResults.Accepted("/api/search/operator/rebuild", rebuild.State);
    }
}
