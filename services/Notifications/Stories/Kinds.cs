namespace StreamPlatform.Notifications.Stories;

// What one can be told about.
internal static class Kinds
{
    public const string NewVideo = "new-video";
    public const string VideoReady = "video-ready";
    public const string ProcessingFailed = "processing-failed";
    public const string Milestone = "milestone";

    public static readonly IReadOnlyList<string> All = [NewVideo, VideoReady, ProcessingFailed, Milestone];
}
