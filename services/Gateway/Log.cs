namespace StreamPlatform.Gateway;

// Ids 1000-1099.
internal static partial class Log
{
    // upstreams
    [LoggerMessage(1000, LogLevel.Warning, "{Cluster} did not answer {Method} {Path}: {Error}, {Reason}")]
    public static partial void UpstreamFailed(this ILogger logger, string cluster, string method, string path, string error, string? reason);

    [LoggerMessage(1001, LogLevel.Warning, "{Cluster} at {Address} failed {Failures} times in a row: it is left alone for {Pause}")]
    public static partial void UpstreamTakenOut(this ILogger logger, string cluster, string address, int failures, TimeSpan pause);

    // limits
    [LoggerMessage(1020, LogLevel.Information, "{Client} sends too many requests")]
    public static partial void ClientLimited(this ILogger logger, string client);

    // the site
    [LoggerMessage(1040, LogLevel.Warning, "There is no index.html in {Root}: the site is not built")]
    public static partial void SiteNotBuilt(this ILogger logger, string root);
}
