namespace StreamPlatform.Thumbnails;

internal static partial class Log
{
    [LoggerMessage(7300, LogLevel.Information, "Video {VideoId}, plan {PlanId}: {Stills} stills and {Tiles} tiles")]
    public static partial void PreviewsRendered(this ILogger logger, string videoId, string planId, int stills, int tiles);

    [LoggerMessage(7301, LogLevel.Debug, "Video {VideoId} has gone")]
    public static partial void VideoGone(this ILogger logger, string videoId);
}
