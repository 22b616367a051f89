using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Channels;

namespace StreamPlatform.Catalog.Videos;

// A creator's own video with the ETag that a later edit may name in If-Match.
internal sealed class StudioAnswer(ChannelStore channels, IHttpContextAccessor http)
{
    public static string ETagOf(Video video) => IfMatch.ETagOf(video.Edition);

    public async Task<Results<Ok<StudioVideo>, ProblemHttpResult>> ShowAsync(Video? video, CancellationToken cancellationToken)
    {
        if (video is null || await channels.FindAsync(video.ChannelId, cancellationToken) is not { } channel)
        {
            return CatalogProblems.VideoNotFound.With();
        }

        http.HttpContext!.Response.Headers.ETag = ETagOf(video);
        return TypedResults.Ok(new StudioVideo(video, channel));
    }
}
