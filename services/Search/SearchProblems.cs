using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Search;

internal static class SearchProblems
{
    public static readonly ProblemType Unavailable = new("search-unavailable", StatusCodes.Status503ServiceUnavailable, "Search is not available at the moment");
    public static readonly ProblemType InvalidFilter = new("invalid-search", StatusCodes.Status400BadRequest, "That cannot be searched for");
    public static readonly ProblemType RebuildRunning = new("rebuild-running", StatusCodes.Status409Conflict, "The index is being rebuilt already");
}
