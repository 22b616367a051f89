namespace StreamPlatform.Transcoder.Probing;

// The span of a source that becomes the video, on the source's own clock. FileStart is its earliest timestamp, from which seeking counts.
internal sealed record SourceTimeline(TimeSpan FileStart, TimeSpan Start, TimeSpan End, bool Seekable)
{
    // When the last picture is shown, if it has to stand for longer than a moment.
    public TimeSpan? LastPicture { get; init; }

    // The source's own clock is of no use: its parts count as one after the other.
    public bool Rebased { get; init; }

    public TimeSpan Duration => End - Start;
}
