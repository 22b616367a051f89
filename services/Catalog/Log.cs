namespace StreamPlatform.Catalog;

internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Information, "Video {VideoId} created")]
    public static partial void VideoCreated(this ILogger logger, string videoId);

    [LoggerMessage(3001, LogLevel.Information, "Video {VideoId} removed")]
    public static partial void VideoRemoved(this ILogger logger, string videoId);

    [LoggerMessage(3002, LogLevel.Information, "Video {VideoId} went live")]
    public static partial void VideoWentLive(this ILogger logger, string videoId);

    [LoggerMessage(3003, LogLevel.Debug, "Video {VideoId} changed beside us at version {Version}: once more")]
    public static partial void VersionConflict(this ILogger logger, string videoId, long version);

    [LoggerMessage(3004, LogLevel.Warning, "The outbox relay was interrupted and tries again")]
    public static partial void RelayInterrupted(this ILogger logger, Exception exception);

    [LoggerMessage(3005, LogLevel.Information, "Operator {UserId} {Act} the processing of video {VideoId}")]
    public static partial void OperatorActed(this ILogger logger, string userId, string act, string videoId);

    [LoggerMessage(3010, LogLevel.Debug, "Redis is away, so nothing is remembered there: {Reason}")]
    public static partial void CacheAway(this ILogger logger, string reason);
}
