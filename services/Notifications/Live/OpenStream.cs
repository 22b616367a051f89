using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Notifications.Inbox;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Notifications.Live;

// What comes into the caller's inbox, as it comes. It ends with the access token: whoever is still signed in comes back with a new one.
internal static class OpenStream
{
    private const string ExpiryClaim = "exp";
    private const string IdHeader = "Last-Event-ID";

    public static void MapLive(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/notifications/stream", HandleAsync).WithTags("Live").RequireAuthorization(PlatformPolicies.Viewer);

    private static async Task<IResult> HandleAsync(
        HttpContext http, [FromHeader(Name = IdHeader)] string? lastEventId, LiveStreams streams, InboxRows inbox, TimeProvider time,
        IHostApplicationLifetime lifetime)
    {
        var userId = http.User.GetRequiredUserId();
        if (!UserId.TryParse(userId, out var user))
        {
            return TypedResults.Forbid();
        }

        // an id beyond the head is not of this inbox
        var head = await inbox.HeadAsync(userId, http.RequestAborted);
        var seen = long.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Math.Min(id, head) : head;
        var stream = new LiveStream(userId, user.Bucket, seen);
        if (!streams.TryOpen(stream))
        {
            return NotificationsProblems.TooManyStreams.With();
        }

        try
        {
            using var life = new CancellationTokenSource(LifeOf(http.User, time), time);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping, life.Token);
            await SendAsync(http, stream, end.Token);
        }
        catch (OperationCanceledException)
        {
            // the viewer left, the token is over, or the service stops
        }
        finally
        {
            streams.Close(stream);
        }

        return TypedResults.Empty;
    }

    private static async Task SendAsync(HttpContext http, LiveStream stream, CancellationToken cancellationToken)
    {
        http.Response.ContentType = ServerSentEvent.ContentType;
        http.Response.Headers.CacheControl = "no-store";
        http.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        var body = http.Response.BodyWriter;
        await body.WriteAsync(ServerSentEvent.Opening, cancellationToken);
        await foreach (var frame in stream.Frames.ReadAllAsync(cancellationToken))
        {
            await body.WriteAsync(frame, cancellationToken);
        }
    }

    private static TimeSpan LifeOf(ClaimsPrincipal user, TimeProvider time)
    {
        var expires = long.TryParse(user.FindFirstValue(ExpiryClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : time.GetUtcNow();
        return expires - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
