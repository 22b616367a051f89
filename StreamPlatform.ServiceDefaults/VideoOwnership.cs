using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Polly;

namespace StreamPlatform.ServiceDefaults;

/// <summary>Whose a video is, which Catalog knows. It is asked with the caller's own token, so a room needs no rights of its own.</summary>
public sealed partial class VideoOwnership(HttpClient catalog, ILogger<VideoOwnership> logger)
{
    /// <summary>The answer for whoever does not own the video: nobody else learns that it is there.</summary>
    public static readonly ProblemType VideoNotFound = new("video-not-found", StatusCodes.Status404NotFound, "You have no such video");

    /// <summary>The answer while Catalog is away, with a Retry-After.</summary>
    public static readonly ProblemType CatalogUnavailable =
        new("catalog-unavailable", StatusCodes.Status503ServiceUnavailable, "The owner of the video cannot be checked right now");

    private const string RetryAfterSeconds = "5";

    /// <summary>Null: the video is the caller's. Otherwise what the caller is told.</summary>
    public async Task<ProblemHttpResult?> RefuseStrangerAsync(string videoId, HttpContext caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/catalog/studio/videos/{Uri.EscapeDataString(videoId)}");
        request.Headers.TryAddWithoutValidation(HeaderNames.Authorization, (string?)caller.Request.Headers.Authorization);
        try
        {
            using var response = await catalog.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => null,
                HttpStatusCode.NotFound or HttpStatusCode.Forbidden => VideoNotFound.With(),
                var status => Unavailable(caller, videoId, new HttpRequestException($"The catalog answered {(int)status}.")),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or ExecutionRejectedException)
        {
            return Unavailable(caller, videoId, exception);
        }
    }

    private ProblemHttpResult Unavailable(HttpContext caller, string videoId, Exception exception)
    {
        LogUnavailable(videoId, exception);
        caller.Response.Headers.RetryAfter = RetryAfterSeconds;
        return CatalogUnavailable.With();
    }

    [LoggerMessage(50, LogLevel.Warning, "The catalog did not say whose video {VideoId} is")]
    private partial void LogUnavailable(string videoId, Exception exception);
}

/// <summary>Adds <see cref="VideoOwnership"/>.</summary>
public static class VideoOwnershipExtensions
{
    /// <summary>Lets the room ask Catalog, which it must have a reference to.</summary>
    public static void AddVideoOwnership(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddHttpClient<VideoOwnership>(client => client.BaseAddress = new Uri("http://catalog"));
    }
}
