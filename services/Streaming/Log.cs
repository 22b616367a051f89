using StreamPlatform.Streaming.Gates;

namespace StreamPlatform.Streaming;

internal static partial class Log
{
    [LoggerMessage(5000, LogLevel.Information, "Video {VideoId} is playable by plan {PlanId}")]
    public static partial void VideoPlayable(this ILogger logger, string videoId, string planId);

    [LoggerMessage(5001, LogLevel.Information, "Video {VideoId} is ready by plan {PlanId}")]
    public static partial void VideoReady(this ILogger logger, string videoId, string planId);

    [LoggerMessage(5002, LogLevel.Debug, "Plan {PlanId} of the removed video {VideoId} is not indexed")]
    public static partial void RemovedVideoIgnored(this ILogger logger, string videoId, string planId);

    [LoggerMessage(5003, LogLevel.Information, "Video {VideoId} removed with {Plans} plans")]
    public static partial void VideoRemoved(this ILogger logger, string videoId, int plans);

    [LoggerMessage(5004, LogLevel.Warning, "Plan {PlanId} at gate {Gate}: rule {Rule} is broken by {Where}, which {What}")]
    public static partial void RuleBroken(this ILogger logger, string planId, Gate gate, string rule, string where, string what);

    [LoggerMessage(5005, LogLevel.Error, "Video {VideoId} by plan {PlanId} does not pass gate {Gate}: {Violations} violations")]
    public static partial void StreamRefused(this ILogger logger, string videoId, string planId, Gate gate, int violations);

    [LoggerMessage(5020, LogLevel.Information, "Session {SessionId} of video {VideoId} started")]
    public static partial void SessionStarted(this ILogger logger, string sessionId, string videoId);

    [LoggerMessage(5021, LogLevel.Warning, "Session {SessionId} is signed but not recorded")]
    public static partial void SessionNotRecorded(this ILogger logger, string sessionId, Exception exception);

    [LoggerMessage(5022, LogLevel.Warning, "Session {SessionId} could not be ended and will expire")]
    public static partial void SessionNotEnded(this ILogger logger, string sessionId, Exception exception);

    [LoggerMessage(5023, LogLevel.Warning, "The record of session {SessionId} could not be read: its signature counts")]
    public static partial void SessionNotRead(this ILogger logger, string sessionId, Exception exception);

    [LoggerMessage(5024, LogLevel.Information, "What was watched with sign-in {SignInId} has ended")]
    public static partial void SignInEnded(this ILogger logger, string signInId);

    [LoggerMessage(5025, LogLevel.Warning, "Session {SessionId} is not counted among its viewer's")]
    public static partial void StreamsNotCounted(this ILogger logger, string sessionId, Exception exception);

    [LoggerMessage(5026, LogLevel.Warning, "What viewer {ViewerId} watches elsewhere could not be ended")]
    public static partial void OthersNotEnded(this ILogger logger, string viewerId, Exception exception);

    [LoggerMessage(5030, LogLevel.Information, "{File} of plan {PlanId} did not come while its request was held")]
    public static partial void HeldInVain(this ILogger logger, string planId, string file);

    [LoggerMessage(5031, LogLevel.Warning, "Payments is away: what is known of entitlements counts")]
    public static partial void PaymentsAway(this ILogger logger, Exception exception);

    [LoggerMessage(5032, LogLevel.Warning, "Entitlements could not be read from Redis")]
    public static partial void EntitlementsNotRead(this ILogger logger, Exception exception);

    [LoggerMessage(5033, LogLevel.Warning, "Changes of entitlements are not heard yet: {Reason}")]
    public static partial void EntitlementsNotHeard(this ILogger logger, string reason);

    [LoggerMessage(5040, LogLevel.Information, "Plan {PlanId} of video {VideoId} discarded")]
    public static partial void PlanDiscarded(this ILogger logger, string planId, string videoId);
}
