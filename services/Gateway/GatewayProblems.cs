using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Gateway;

internal static class GatewayProblems
{
    public static readonly ProblemType NotFound = new("not-found", 404, "There is nothing at this address");
    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "Too many requests: wait a little");
    public static readonly ProblemType Unavailable = new("unavailable", 503, "This part of the platform does not answer: try again in a moment");
    public static readonly ProblemType TooSlow = new("too-slow", 504, "This part of the platform did not answer in time");
}
