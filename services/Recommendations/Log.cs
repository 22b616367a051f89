namespace StreamPlatform.Recommendations;

internal static partial class Log
{
    [LoggerMessage(6700, LogLevel.Information, "{Videos} videos may be recommended")]
    public static partial void ShelfFilled(this ILogger logger, int videos);

    [LoggerMessage(6701, LogLevel.Warning, "Video {VideoId} could not be read after a change")]
    public static partial void ShelfNotRead(this ILogger logger, string videoId, Exception exception);

    [LoggerMessage(6702, LogLevel.Warning, "Catalog's feed could not be read to its end; trying again: {Reason}")]
    public static partial void NotRefilled(this ILogger logger, string reason);

    [LoggerMessage(6710, LogLevel.Warning, "Trends stay as they are: {Reason}")]
    public static partial void TrendsNotRead(this ILogger logger, string reason);

    [LoggerMessage(6720, LogLevel.Information, "Learning from {Viewings} viewings of {Viewers} viewers and {Videos} videos; {Forgotten} older ones deleted")]
    public static partial void TrainingBegun(this ILogger logger, int viewings, int viewers, int videos, int forgotten);

    [LoggerMessage(6721, LogLevel.Information, "The new model was {Outcome}: {Reason} ({Seconds} s)")]
    public static partial void TrainingEnded(this ILogger logger, string outcome, string reason, float seconds);

    [LoggerMessage(6722, LogLevel.Warning, "No new model: the training was interrupted, or the stored one cannot be read")]
    public static partial void TrainingFailed(this ILogger logger, Exception exception);

    [LoggerMessage(6730, LogLevel.Debug, "Redis does not answer; feeds are worked out instead: {Reason}")]
    public static partial void RedisAway(this ILogger logger, string reason);
}
