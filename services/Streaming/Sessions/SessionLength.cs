namespace StreamPlatform.Streaming.Sessions;

internal static class SessionLength
{
    // Twice the video leaves room for pauses.
    public static TimeSpan For(TimeSpan duration, StreamingOptions options)
    {
        var wanted = duration * 2;
        return wanted < options.ShortestSession ? options.ShortestSession
            : wanted > options.LongestSession ? options.LongestSession
            : wanted;
    }
}
