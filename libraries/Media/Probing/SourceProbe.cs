namespace StreamPlatform.Media;

/// <summary>What ffprobe says about a source, as far as plans depend on it.</summary>
public sealed record SourceProbe
{
    /// <summary>ffmpeg's name of the container ("mov,mp4,m4a,3gp,3g2,mj2").</summary>
    public required string Container { get; init; }

    /// <summary>Duration of the whole file; zero when the container does not say.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The earliest timestamp in it, on its own clock; seeking counts from here.</summary>
    public TimeSpan Start { get; init; }

    /// <summary>Where the file ends by its own account, on its own clock. Matroska counts its duration from zero, others from <see cref="Start"/>.</summary>
    public TimeSpan End => Container.StartsWith("matroska", StringComparison.Ordinal) ? Duration : Start + Duration;

    /// <summary>Video streams, cover art included.</summary>
    public IReadOnlyList<VideoStreamProbe> VideoStreams { get; init; } = [];

    /// <summary>Audio streams.</summary>
    public IReadOnlyList<AudioStreamProbe> AudioStreams { get; init; } = [];

    /// <summary>Streams of subtitles.</summary>
    public IReadOnlyList<SubtitleStreamProbe> SubtitleStreams { get; init; } = [];

    /// <summary>Chapters that have a name.</summary>
    public IReadOnlyList<ChapterProbe> Chapters { get; init; } = [];

    /// <summary>Its packets are encrypted.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>The stream that is the video: no cover art; the one that is marked as default, or the first.</summary>
    public VideoStreamProbe? Video => VideoStreams.Where(stream => !stream.IsAttachedPicture).OrderByDescending(stream => stream.IsDefault).FirstOrDefault();

    /// <summary>The stream that is heard: the one that is marked as default, or the first.</summary>
    public AudioStreamProbe? Audio => AudioStreams.OrderByDescending(stream => stream.IsDefault).FirstOrDefault();
}
