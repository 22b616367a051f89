using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Polly;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Analytics.Reports;

// Catalog knows whose a video is. It is asked with the caller's own token.
internal sealed class VideoOwnership(HttpClient catalog, ILogger<VideoOwnership> logger)
{
    private const string RetryAfterSeconds = "5";

    // null: the caller may see its report
    public async Task<ProblemHttpResult?> RefuseStrangerAsync(string videoId, HttpContext http, CancellationToken cancellationToken)
    {
        if (http.User.IsInRole(PlatformRoles.Operator))
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/catalog/studio/videos/{Uri.EscapeDataString(videoId)}");
        request.Headers.TryAddWithoutValidation(HeaderNames.Authorization, (string?)http.Request.Headers.Authorization);
        try
        {
            using var response = await catalog.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => null,
                HttpStatusCode.NotFound or HttpStatusCode.Forbidden => AnalyticsProblems.VideoNotFound.With(),
                var status => Unavailable(http, videoId, new HttpRequestException($"The catalog answered {(int)status}.")),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or ExecutionRejectedException)
        {
            return Unavailable(http, videoId, exception);
        }
    }

    private ProblemHttpResult Unavailable(HttpContext http, string videoId, Exception exception)
    {
        logger.CatalogUnavailable(videoId, exception);
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return AnalyticsProblems.CatalogUnavailable.With();
    }
}
