using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Planning;

// The stream that is heard. It becomes one track: AAC-LC, stereo.
internal sealed record SourceSound(int StreamIndex, string Language)
{
    public const string Track = "audio";
    public const int Channels = 2;
    public const string Codec = "mp4a.40.2";
    public static readonly Bitrate Bitrate = Bitrate.FromKilobits(128);
}
