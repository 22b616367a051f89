namespace StreamPlatform.Studio;

internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Information, "Upload {UploadId} of video {VideoId} created")]
    public static partial void UploadCreated(this ILogger logger, string uploadId, string videoId);

    [LoggerMessage(4001, LogLevel.Information, "Upload {UploadId} was cut at {Offset}")]
    public static partial void UploadCut(this ILogger logger, string uploadId, long offset);

    [LoggerMessage(4002, LogLevel.Information, "Upload {UploadId} of video {VideoId} completed with {Length} bytes")]
    public static partial void UploadCompleted(this ILogger logger, string uploadId, string videoId, long length);

    [LoggerMessage(4003, LogLevel.Information, "Upload {UploadId} deleted with its bytes")]
    public static partial void UploadDeleted(this ILogger logger, string uploadId);

    [LoggerMessage(4004, LogLevel.Information, "{Count} uploads expired")]
    public static partial void UploadsExpired(this ILogger logger, int count);

    [LoggerMessage(4005, LogLevel.Warning, "Upload {UploadId}: the checksum of the bytes from {Offset} does not match")]
    public static partial void ChecksumMismatch(this ILogger logger, string uploadId, long offset);

    [LoggerMessage(4007, LogLevel.Warning, "A sweep of uploads was interrupted")]
    public static partial void SweepInterrupted(this ILogger logger, Exception exception);
}
