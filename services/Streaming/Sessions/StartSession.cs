using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Edges;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Streaming.Access;

namespace StreamPlatform.Streaming.Sessions;

internal sealed class StartSession(
    VideoDirectory videos,
    SessionStore sessions,
    EdgeDirectory edges,
    TokenKeys keys,
    IOptions<StreamingOptions> options,
    TimeProvider time,
    ILogger<StartSession> logger)
{
    private const int SessionIdBytes = 16;
    private const int OfferedEdges = 2;

    public static async Task<Results<Created<StartedSession>, ProblemHttpResult>> Handle(
        string videoId, ClaimsPrincipal caller, StartSession act, CancellationToken cancellationToken)
    {
        var video = Ids.IsValid('v', videoId) ? await act.FindAsync(videoId, cancellationToken) : null;
        var viewerId = caller.GetUserId();
        return video?.Access.For(viewerId, video.Plan is not null) switch
        {
            Verdict.MayWatch => await act.StartAsync(video.Plan!, caller),
            Verdict.NotYet => StreamingProblems.NotPlayableYet.With(),
            _ => StreamingProblems.VideoNotFound.With(),
        };
    }

    private Task<WatchableVideo?> FindAsync(string videoId, CancellationToken cancellationToken) => videos.FindAsync(videoId, cancellationToken);

    private async Task<Created<StartedSession>> StartAsync(WatchablePlan plan, ClaimsPrincipal caller)
    {
        var viewerId = caller.GetUserId();
        var now = time.GetUtcNow();
        var session = new PlaybackSession(
            Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SessionIdBytes)),
            plan.Key.VideoId,
            plan.Key.PlanId,
            viewerId,
            caller.GetSessionId(),
            now,
            now + SessionLength.For(plan.Duration, options.Value));
        await sessions.RecordAsync(session);
        logger.SessionStarted(session.SessionId, session.VideoId);
        return TypedResults.Created($"/api/streaming/sessions/{session.SessionId}", Describe(session, plan));
    }

    private StartedSession Describe(PlaybackSession session, WatchablePlan plan)
    {
        var prefix = EdgePaths.Plan(session.VideoId, session.PlanId);
        var token = TokenSigner.Sign(keys.Signing, prefix, session.SessionId, session.StartedAt, session.ExpiresAt);
        var folder = plan.ManifestVersion is { } version ? $"vod-{version}" : "growing";
        var region = RegionOf(session.ViewerId);
        var nearest = edges.NearestFirst(region).Take(OfferedEdges).ToArray();
        var addresses = Array.ConvertAll(nearest, edge => $"{edge.Url}/{token}{prefix}{folder}/main.m3u8");
        var ticket = new ViewingTicket(
            session.SessionId, session.VideoId, session.ViewerId, region, session.StartedAt, session.ExpiresAt, plan.Duration, Array.ConvertAll(nearest, edge => edge.Name));
        return new StartedSession(
            session.SessionId,
            addresses[0],
            addresses.ElementAtOrDefault(1),
            plan.ManifestVersion is null ? null : Path.ChangeExtension(addresses[0], "mpd"),
            plan.Duration.TotalSeconds,
            plan.ManifestVersion is null ? "playable" : "ready",
            session.StartedAt,
            session.ExpiresAt,
            ticket.Sign(keys));
    }

    // a viewer who is not signed in came to this installation, so its region is theirs
    private string RegionOf(string? viewerId) => UserId.TryParse(viewerId, out var user) ? user.Region : options.Value.Region;
}

// DashManifestUrl: null while the video grows. ViewingTicket: what the player shows with its heartbeats.
internal sealed record StartedSession(
    string SessionId,
    string ManifestUrl,
    string? FallbackManifestUrl,
    string? DashManifestUrl,
    double DurationSeconds,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset ExpiresAt,
    string ViewingTicket);
