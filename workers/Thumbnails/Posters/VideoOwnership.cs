using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Polly;

namespace StreamPlatform.Thumbnails.Posters;

// Catalog knows whose a video is. It is asked with the caller's own token, so that this room needs no rights of its own.
internal sealed class VideoOwnership(HttpClient catalog, ILogger<VideoOwnership> logger)
{
    // null: the video is the caller's
    public async Task<ProblemHttpResult?> RefuseStrangerAsync(string videoId, HttpRequest caller, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/catalog/studio/videos/{Uri.EscapeDataString(videoId)}");
        request.Headers.TryAddWithoutValidation(HeaderNames.Authorization, (string?)caller.Headers.Authorization);
        try
        {
            using var response = await catalog.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => null,
                HttpStatusCode.NotFound => ThumbnailsProblems.VideoNotFound.With(),
                var other => Unavailable(caller, videoId, new HttpRequestException($"The catalog answered {(int)other}.")),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or ExecutionRejectedException)
        {
            return Unavailable(caller, videoId, exception);
        }
    }

    private ProblemHttpResult Unavailable(HttpRequest caller, string videoId, Exception exception)
    {
        logger.CatalogUnavailable(videoId, exception);
        caller.HttpContext.Response.Headers.RetryAfter = "5";
        return ThumbnailsProblems.CatalogUnavailable.With();
    }
}
