namespace StreamPlatform.Transcoder;

internal static partial class Log
{
    [LoggerMessage(6001, LogLevel.Information, "Source {SourceId} of video {VideoId} refused: {ReasonCode}")]
    public static partial void SourceRefused(this ILogger logger, string sourceId, string videoId, string reasonCode);

    [LoggerMessage(6002, LogLevel.Information, "Plan {PlanId} of video {VideoId}: {Frames} frames, {Rungs} rungs, {Jobs} jobs")]
    public static partial void Planned(this ILogger logger, string planId, string videoId, long frames, int rungs, int jobs);

    [LoggerMessage(6003, LogLevel.Information, "Job {Job} of plan {PlanId} done: {Segments} segments in {Elapsed}")]
    public static partial void JobDone(this ILogger logger, string job, string planId, int segments, TimeSpan elapsed);

    [LoggerMessage(6004, LogLevel.Debug, "Job {Job} of plan {PlanId} is not wanted any more")]
    public static partial void JobUnwanted(this ILogger logger, string job, string planId);

    [LoggerMessage(6005, LogLevel.Warning, "Plan {PlanId} failed at job {Job}: {ReasonCode}")]
    public static partial void PlanFailed(this ILogger logger, string planId, string job, string reasonCode, Exception? exception);

    [LoggerMessage(6006, LogLevel.Information, "Video {VideoId} removed: {Media} blobs of media and {Sources} sources deleted")]
    public static partial void VideoRemoved(this ILogger logger, string videoId, int media, int sources);

    [LoggerMessage(6007, LogLevel.Warning, "No poster for plan {PlanId}: {Errors}")]
    public static partial void NoPoster(this ILogger logger, string planId, string errors);

    [LoggerMessage(6008, LogLevel.Warning, "Chunk {Chunk} of plan {PlanId} cannot be decoded as planned; trying with what is before it")]
    public static partial void ChunkDamaged(this ILogger logger, int chunk, string planId, Exception exception);

    [LoggerMessage(6027, LogLevel.Warning, "Source {SourceId} of video {VideoId} could not be planned: {FailureType}")]
    public static partial void SourceNotPlanned(this ILogger logger, string sourceId, string videoId, string failureType);

    [LoggerMessage(6009, LogLevel.Debug, "Process {ProcessId} {Signal}")]
    public static partial void Signalled(this ILogger logger, int processId, string signal);

    [LoggerMessage(6020, LogLevel.Information, "Job {Job} of plan {PlanId} was stopped: nobody wants it any more")]
    public static partial void JobStopped(this ILogger logger, string job, string planId);

    [LoggerMessage(6021, LogLevel.Information, "Source {SourceId} of video {VideoId} is not wanted any more: no longer looked into")]
    public static partial void ProbeStopped(this ILogger logger, string sourceId, string videoId);

    [LoggerMessage(6022, LogLevel.Information, "Source {SourceId} of video {VideoId} discarded: {Media} blobs of media deleted")]
    public static partial void SourceDiscarded(this ILogger logger, string sourceId, string videoId, int media);

    [LoggerMessage(6023, LogLevel.Information, "Source {SourceId} of video {VideoId} is tried again: attempt {Attempt}")]
    public static partial void SourceRetried(this ILogger logger, string sourceId, string videoId, int attempt);

    [LoggerMessage(6024, LogLevel.Information, "{Count} blobs of video {VideoId} {PlanId} came after they were deleted; deleted again")]
    public static partial void LateBlobsDeleted(this ILogger logger, string videoId, string planId, int count);

    [LoggerMessage(6025, LogLevel.Warning, "A sweep of deleted media was interrupted")]
    public static partial void SweepInterrupted(this ILogger logger, Exception exception);

    [LoggerMessage(6010, LogLevel.Information, "Sound {Track} of plan {PlanId} is at {Loudness} LUFS and is made {Decibels:0.0} dB louder")]
    public static partial void LoudnessMeasured(this ILogger logger, string planId, string track, double? loudness, double decibels);

    [LoggerMessage(6011, LogLevel.Warning, "How loud sound {Track} of plan {PlanId} is could not be measured")]
    public static partial void LoudnessUnknown(this ILogger logger, string planId, string track, Exception exception);

    [LoggerMessage(6012, LogLevel.Warning, "Subtitles {Track} of plan {PlanId} cannot be read: {Reason}")]
    public static partial void TextUnreadable(this ILogger logger, string planId, string track, string reason);

    [LoggerMessage(6030, LogLevel.Warning, "The progress of plans could not be measured")]
    public static partial void NotMeasured(this ILogger logger, Exception exception);
}
