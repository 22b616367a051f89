using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using StreamPlatform.Edges;

namespace StreamPlatform.Analytics.Heartbeats;

// 202 when the broker holds them, never before. The session's ticket says who watches what, so no token is asked for: players that are being closed cannot wait for one.
internal static class TakeHeartbeats
{
    private const string RetryAfterSeconds = "5";

    // the last ones of a session may be on their way when it ends
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    public static async Task<Results<Accepted, ProblemHttpResult>> Handle(
        HeartbeatReport report, HttpContext http, KnownTickets tickets, HeartbeatQueue queue, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (tickets.Read(report.Ticket) is not { } ticket || ticket.ExpiresAt + Late < now)
        {
            return AnalyticsProblems.UnknownSession.With();
        }

        if (HeartbeatRules.FaultOf(report, ticket.Edges.Count) is { } fault)
        {
            return AnalyticsProblems.InvalidHeartbeat.With(fault);
        }

        var device = Devices.Of(http.Request.Headers[HeaderNames.UserAgent]);
        if (await queue.AddAsync([.. report.Heartbeats!.Select(sent => Complete(sent, ticket, report.Visitor, device, now))], cancellationToken))
        {
            return TypedResults.Accepted((string?)null);
        }

        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return AnalyticsProblems.NotTaken.With();
    }

    // a player whose clock is ahead of ours would have the last word for ever
    private static Heartbeat Complete(SentHeartbeat sent, ViewingTicket ticket, string? visitor, string device, DateTimeOffset now) => new(
        ticket.SessionId, sent.Number, ticket.VideoId, ticket.ViewerId, visitor, ticket.Region, device, ticket.Edges[sent.Edge], ticket.StartedAt,
        (long)ticket.Duration.TotalMilliseconds, sent.SentAt < now ? sent.SentAt : now, now, sent.PositionMs, sent.Played ?? [], sent.Stalls, sent.StalledMs, sent.StartupMs,
        sent.BitsPerSecond, sent.Ended, sent.Failed);
}
