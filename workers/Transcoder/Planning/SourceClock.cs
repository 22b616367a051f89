namespace StreamPlatform.Transcoder.Planning;

// Times on the source's own clock: its earliest timestamp, from which seeking counts, and the beginning of its picture, which is time zero of the video.
internal sealed record SourceClock(TimeSpan FileStart, TimeSpan VideoStart, bool Seekable)
{
    // When the last picture is shown, if it has to stand until the end.
    public TimeSpan? LastPicture { get; init; }

    // Seeking lands on keyframes, so that whatever a decoder complains of is damage.
    public bool SeeksKeyframes { get; init; }

    // Times in the file are of no use: ffmpeg counts them anew, from the beginning.
    public bool Rebased { get; init; }
}
