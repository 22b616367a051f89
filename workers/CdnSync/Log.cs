namespace StreamPlatform.CdnSync;

internal static partial class Log
{
    [LoggerMessage(7500, LogLevel.Information, "Edge {Edge} was given {Files} files of video {VideoId}, {Bytes} bytes")]
    public static partial void Pushed(this ILogger logger, string edge, string videoId, int files, long bytes);

    [LoggerMessage(7501, LogLevel.Debug, "Video {VideoId} has nothing to push")]
    public static partial void NothingToPush(this ILogger logger, string videoId);

    [LoggerMessage(7510, LogLevel.Information, "Edge {Edge} holds nothing of {Prefix} any more")]
    public static partial void Purged(this ILogger logger, string edge, string prefix);

    [LoggerMessage(7520, LogLevel.Warning, "Edge {Edge} held {Files} files of {Prefix}, which the origin does not know: dropped")]
    public static partial void StrayDropped(this ILogger logger, string edge, string prefix, int files);

    [LoggerMessage(7521, LogLevel.Information, "Edge {Edge} lacked {Files} files of video {VideoId}")]
    public static partial void Lacked(this ILogger logger, string edge, string videoId, int files);

    [LoggerMessage(7522, LogLevel.Error, "Edge {Edge} holds another {Path} than the origin; all of {Prefix} is fetched again")]
    public static partial void Differs(this ILogger logger, string edge, string path, string prefix);

    [LoggerMessage(7523, LogLevel.Warning, "Edge {Edge} could not be compared with the origin")]
    public static partial void NotCompared(this ILogger logger, string edge, Exception exception);

    [LoggerMessage(7540, LogLevel.Information, "Edge {Edge} was given {Files} files of {Bytes} bytes of the {Videos} videos that are expected next")]
    public static partial void PredictedPushed(this ILogger logger, string edge, int files, long bytes, int videos);

    [LoggerMessage(7541, LogLevel.Warning, "Edges were not filled with what is expected next: {Reason}")]
    public static partial void NotPredicted(this ILogger logger, string reason);

    [LoggerMessage(7531, LogLevel.Warning, "Names of edges cannot be resolved: {Reason}")]
    public static partial void EdgesUnknown(this ILogger logger, string reason);

    [LoggerMessage(7530, LogLevel.Debug, "Edge {Edge} does not tell its traffic: {Reason}")]
    public static partial void TrafficUnknown(this ILogger logger, string edge, string reason);
}
