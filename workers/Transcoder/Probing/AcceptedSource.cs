using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// A source that can become a video, and what has to be done to it.
internal sealed record AcceptedSource(SourceProbe Probe, SourceTimeline Timeline, FrameRate FrameRate)
{
    // The stream that is heard; null when there is none, or none that can be decoded.
    public AudioStreamProbe? Sound { get; init; }

    // The others that can be decoded.
    public IReadOnlyList<AudioStreamProbe> FurtherSounds { get; init; } = [];

    public IReadOnlyList<SourceRepair> Repairs { get; init; } = [];

    public IncompleteSource? Incomplete { get; init; }
}
