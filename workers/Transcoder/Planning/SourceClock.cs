namespace StreamPlatform.Transcoder.Planning;

// Times on the source's own clock: its earliest timestamp, from which seeking counts, and its first picture, which is time zero of the video.
internal sealed record SourceClock(TimeSpan FileStart, TimeSpan VideoStart, bool Seekable);
