using StreamPlatform.Media;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Manifests;

// The pictures of a rung that decode alone, for fast forward and for the strip under the seek bar of Apple's players.
internal sealed class KeyframeManifest
{
    public const string Suffix = "-keyframes";

    private readonly IndexedTrack _track;
    private readonly IReadOnlyList<PlaylistKeyframe> _keyframes;

    public KeyframeManifest(IndexedTrack track, IReadOnlyList<KeyframedSegment> segments)
    {
        _track = track;
        IsWhole = segments.Count > 0 && segments.All(segment => segment.Keyframes.Count > 0);
        _keyframes = [.. segments.SelectMany(segment => segment.Keyframes.Select((keyframe, index) => new PlaylistKeyframe(
            MediaManifest.SegmentUri(track.Name, segment.Number),
            keyframe.Offset,
            keyframe.Length,
            new MediaTime(EndOf(segment, index) - keyframe.StartTicks, track.Timescale))))];
    }

    // A segment of which no keyframe is known would shift all that follows it in time.
    public bool IsWhole { get; }

    public static string UriOf(string track) => $"{track}{Suffix}.m3u8";

    public Bitrate Peak => _keyframes.Select(keyframe => Bitrate.Of(keyframe.Length, keyframe.Duration)).Max();

    public Bitrate Average => Bitrate.Of(
        _keyframes.Sum(keyframe => keyframe.Length), new MediaTime(_keyframes.Sum(keyframe => keyframe.Duration.Ticks), _track.Timescale));

    public string Write(int targetDurationSeconds) =>
        IFramePlaylistWriter.Write(MediaManifest.InitUri(_track), targetDurationSeconds, _keyframes);

    private static long EndOf(KeyframedSegment segment, int index) =>
        index + 1 < segment.Keyframes.Count ? segment.Keyframes[index + 1].StartTicks : segment.EndTicks;
}
