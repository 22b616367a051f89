namespace StreamPlatform.Transcoder;

internal static partial class Log
{
    [LoggerMessage(6000, LogLevel.Debug, "{Program} runs as process {ProcessId}")]
    public static partial void ToolStarted(this ILogger logger, string program, int processId);

    [LoggerMessage(6001, LogLevel.Information, "Source {SourceId} of video {VideoId} refused: {ReasonCode}")]
    public static partial void SourceRefused(this ILogger logger, string sourceId, string videoId, string reasonCode);

    [LoggerMessage(6002, LogLevel.Information, "Plan {PlanId} of video {VideoId}: {Frames} frames, {Rungs} rungs, {Jobs} jobs")]
    public static partial void Planned(this ILogger logger, string planId, string videoId, long frames, int rungs, int jobs);

    [LoggerMessage(6003, LogLevel.Information, "Job {Job} of plan {PlanId} done: {Segments} segments in {Elapsed}")]
    public static partial void JobDone(this ILogger logger, string job, string planId, int segments, TimeSpan elapsed);

    [LoggerMessage(6004, LogLevel.Debug, "Job {Job} of plan {PlanId} is not wanted any more")]
    public static partial void JobUnwanted(this ILogger logger, string job, string planId);

    [LoggerMessage(6005, LogLevel.Warning, "Plan {PlanId} failed at job {Job}: {ReasonCode}")]
    public static partial void PlanFailed(this ILogger logger, string planId, string job, string reasonCode, Exception exception);

    [LoggerMessage(6006, LogLevel.Information, "Video {VideoId} removed: {Media} blobs of media and {Sources} sources deleted")]
    public static partial void VideoRemoved(this ILogger logger, string videoId, int media, int sources);

    [LoggerMessage(6007, LogLevel.Warning, "No poster for plan {PlanId}: {Errors}")]
    public static partial void NoPoster(this ILogger logger, string planId, string errors);

    [LoggerMessage(6009, LogLevel.Debug, "Process {ProcessId} {Signal}")]
    public static partial void Signalled(this ILogger logger, int processId, string signal);
}
