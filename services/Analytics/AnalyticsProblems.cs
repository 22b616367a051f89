using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Analytics;

internal static class AnalyticsProblems
{
    public static readonly ProblemType InvalidHeartbeat = new("invalid-heartbeat", StatusCodes.Status400BadRequest, "That is no heartbeat of a player");
    public static readonly ProblemType UnknownSession = new("unknown-playback-session", StatusCodes.Status403Forbidden, "There is no such playback session");
    public static readonly ProblemType NotTaken = new("viewing-unavailable", StatusCodes.Status503ServiceUnavailable, "Heartbeats cannot be taken at the moment");
    public static readonly ProblemType InvalidPeriod = new("invalid-period", StatusCodes.Status400BadRequest, "There is no report for that time");
    public static readonly ProblemType TooManyIds = new("too-many-ids", StatusCodes.Status400BadRequest, "Too many videos at once");
    public static readonly ProblemType InvalidCursor = new("invalid-cursor", StatusCodes.Status400BadRequest, "The cursor is not one of ours");
}
