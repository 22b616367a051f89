using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Edges;
using StreamPlatform.Streaming.Access;

namespace StreamPlatform.Streaming.Sessions;

// Tells a player where to fetch what its session opens.
internal sealed class SessionWriter(EdgeDirectory edges, TokenKeys keys, IOptions<StreamingOptions> options)
{
    private const int OfferedEdges = 2;

    public StartedSession Describe(PlaybackSession session, WatchablePlan plan)
    {
        var prefix = session.PreviewSeconds is { } seconds
            ? EdgePaths.Preview(session.VideoId, session.PlanId, seconds)
            : EdgePaths.Plan(session.VideoId, session.PlanId);
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
            plan.ManifestVersion is null || session.PreviewSeconds is not null ? null : Path.ChangeExtension(addresses[0], "mpd"),
            plan.Duration.TotalSeconds,
            plan.ManifestVersion is null ? "playable" : "ready",
            session.StartedAt,
            session.ExpiresAt,
            ticket.Sign(keys),
            session.PreviewSeconds is { } shown ? new StartedPreview(shown) : null);
    }

    // a viewer who is not signed in came to this installation, so its region is theirs
    private string RegionOf(string? viewerId) => UserId.TryParse(viewerId, out var user) ? user.Region : options.Value.Region;
}
