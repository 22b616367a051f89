using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Messaging;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Streaming.Texts;

internal static class RemoveText
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string videoId, string track, ClaimsPrincipal user, UnitOfWorkFactory units, CancellationToken cancellationToken)
    {
        await using var work = await units.BeginAsync(cancellationToken);
        if (await TextRows.LockOwnerAsync(work, videoId, cancellationToken) != user.GetRequiredUserId())
        {
            return StreamingProblems.VideoNotFound.With();
        }

        if (!await TextRows.RemoveAsync(work, videoId, track, cancellationToken))
        {
            return StreamingProblems.TextNotFound.With();
        }

        await TextRows.RenewManifestsAsync(work, videoId, planId: null, cancellationToken);
        await TextNews.TellAsync(work, videoId, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
