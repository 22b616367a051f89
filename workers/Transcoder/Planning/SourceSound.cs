using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Planning;

// A stream that is heard. It becomes one track: AAC-LC, stereo.
internal sealed record SourceSound(int StreamIndex, string Language)
{
    public const int Channels = 2;
    public const string Codec = "mp4a.40.2";
    public static readonly Bitrate Bitrate = Bitrate.FromKilobits(128);

    private const string Prefix = "audio";

    // The track's name in storage keys and playlists.
    public string Track { get; init; } = Prefix;

    // What a viewer chooses by.
    public string Name { get; init; } = "Original";

    // Of several the first is the one that is heard unless a viewer chooses another.
    public static string TrackOf(int number) => number == 0 ? Prefix : FormattableString.Invariant($"{Prefix}-{number + 1}");

    public static bool IsTrack(string track) => track.StartsWith(Prefix, StringComparison.Ordinal);
}
