using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Streaming.Access;

namespace StreamPlatform.Streaming.Texts;

internal static class ListTexts
{
    public static async Task<Results<Ok<TextList>, ProblemHttpResult>> Handle(
        string videoId, ClaimsPrincipal user, VideoDirectory videos, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        if (await videos.FindAsync(videoId, cancellationToken) is not { } video || video.Access.OwnerId != user.GetRequiredUserId())
        {
            return StreamingProblems.VideoNotFound.With();
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var texts = await TextFinder.ReadAsync(connection, transaction: null, videoId, video.Plan?.Key.PlanId ?? "", cancellationToken);
        return TypedResults.Ok(new TextList([.. texts.Select(TextSummary.Of)]));
    }
}

internal sealed record TextList(IReadOnlyList<TextSummary> Items);
