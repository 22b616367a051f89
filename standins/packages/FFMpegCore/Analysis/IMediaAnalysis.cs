namespace FFMpegCore;

/// <summary>What ffprobe says about a file.</summary>
public interface IMediaAnalysis
{
    /// <summary>The longest of all durations.</summary>
    TimeSpan Duration { get; }

    /// <summary>The container.</summary>
    MediaFormat Format { get; }

    /// <summary>The first audio stream.</summary>
    AudioStream? PrimaryAudioStream { get; }

    /// <summary>The first video stream.</summary>
    VideoStream? PrimaryVideoStream { get; }

    /// <summary>The first subtitle stream.</summary>
    SubtitleStream? PrimarySubtitleStream { get; }

    /// <summary>All video streams.</summary>
    List<VideoStream> VideoStreams { get; }

    /// <summary>All audio streams.</summary>
    List<AudioStream> AudioStreams { get; }

    /// <summary>All subtitle streams.</summary>
    List<SubtitleStream> SubtitleStreams { get; }

    /// <summary>What ffprobe complained of.</summary>
    IReadOnlyList<string> ErrorData { get; }
}
