using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Origin;

// How long the edges and the viewers may keep an answer.
internal static class OriginAnswers
{
    public const string Immutable = "public, max-age=31536000, immutable";
    public const string Growing = "public, max-age=1";
    private const string Missing = "public, max-age=1";
    private const string Never = "no-store";

    public static FileContentHttpResult Serve(HttpResponse response, Playlist playlist, string cacheControl)
    {
        response.Headers.CacheControl = cacheControl;
        return TypedResults.Bytes(playlist.Content, playlist.ContentType, entityTag: playlist.ETag);
    }

    public static ProblemHttpResult NotFound(HttpResponse response)
    {
        response.Headers.CacheControl = Missing;
        return StreamingProblems.MediaNotFound.With();
    }

    public static ProblemHttpResult NotReady(HttpResponse response)
    {
        response.Headers.CacheControl = Never;
        response.Headers.RetryAfter = "1";
        return StreamingProblems.SegmentNotReady.With();
    }
}
