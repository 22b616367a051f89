namespace StreamPlatform.Analytics.Progress;

// How far a viewer has come with a video, and when. Finished: what is left is not worth going on for.
internal sealed record ViewerProgress(string VideoId, double PositionSeconds, double DurationSeconds, DateTimeOffset At, bool Finished)
{
    private const long BarelyBegunMs = 5_000;
    private const double NearlyAll = 0.95;

    public bool IsWorthContinuing => !Finished && PositionSeconds * 1000 >= BarelyBegunMs;

    public static ViewerProgress Of(string videoId, long positionMs, long durationMs, DateTimeOffset at) => new(
        videoId, positionMs / 1000.0, durationMs / 1000.0, at, durationMs > 0 && positionMs >= durationMs * NearlyAll);
}
