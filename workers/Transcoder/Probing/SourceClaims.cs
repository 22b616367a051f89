using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// What a header claims, held against the packets. Pure.
internal static class SourceClaims
{
    // Headers round; an index that ends this much early is a file that was cut
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    // As the encoders do it
    public static readonly TimeSpan SeekCheckRunUp = TimeSpan.FromSeconds(3);

    private const int EnoughToJudge = 10;
    private const long LeastStrangeBytes = 64 * 1024;
    private const double LeastStrangeShare = 0.1;
    private const double LeastStrangeShareOfMov = 0.4;

    private static readonly string[] AlwaysKeyframes = ["mjpeg", "prores", "dnxhd", "dvvideo", "rawvideo", "ffv1", "huffyuv", "gif", "png", "jpeg2000", "cfhd", "v210"];

    public static bool HasIndex(SourceProbe probe) => IsMov(probe) || IsMatroska(probe) || probe.Container is "avi" or "asf";

    // ffprobe makes the duration of an AVI file fit what is left of it, but not the number of pictures that its header lists
    public static TimeSpan VideoEnd(SourceProbe probe) => probe.Video switch
    {
        { FrameCount: > 0, BaseFrameRate: { } rate } video when probe.Container == "avi" => video.Start + rate.DurationOf(video.FrameCount).ToTimeSpan(),
        { Duration: { } duration } video => video.Start + duration,
        _ => probe.End,
    };

    // A break of the clock is legal in streams for broadcast; elsewhere a long step is a picture that stands for long.
    public static bool ClockIsBroken(SourceProbe probe, PacketScan packets) =>
        packets.Untimed > packets.Pictures / 2 || packets.StepsBack > 0 || (packets.StepsAhead > 0 && IsBroadcast(probe));

    public static bool KeyframesAreImplausible(VideoStreamProbe video, PacketScan packets) =>
        packets.Pictures >= EnoughToJudge && packets.Keyframes == packets.Pictures && !AlwaysKeyframes.Contains(video.Codec);

    public static bool TellOfEarlyEnd(string errors) =>
        errors.Contains("ended prematurely", StringComparison.OrdinalIgnoreCase)
        || errors.Contains("truncat", StringComparison.OrdinalIgnoreCase)
        || errors.Contains("partial file", StringComparison.OrdinalIgnoreCase);

    // Null when all is there that was promised, or when the promise itself was wrong.
    public static IncompleteSource? Incomplete(SourceProbe probe, ScanResult scan, SourceTimeline timeline)
    {
        var packets = scan.Packets;
        if (!scan.IsWhole || !DeclaresDuration(probe) || packets.Video is not { } video)
        {
            return null;
        }

        var listed = probe.Video!.FrameCount;
        var picturesMissing = listed > packets.Pictures && VideoEnd(probe) - video.End > Tolerance;
        var endMissing = probe.End - packets.AnyEnd > Tolerance && !AllIsThere(probe, scan);
        var declared = picturesMissing ? Later(VideoEnd(probe), probe.End) : probe.End;
        return picturesMissing || endMissing ? new IncompleteSource(video.End - timeline.Start, declared - timeline.Start) : null;
    }

    public static bool DurationIsWrong(SourceProbe probe, ScanResult scan) =>
        scan.IsWhole && DeclaresDuration(probe) && scan.Packets.AnyEnd is { } end && (end - probe.End).Duration() > Tolerance;

    // Something was joined on that no stream refers to. What is not packets is small, but for the index of a file of very small ones.
    public static bool HoldsMore(SourceProbe probe, PacketScan packets, long length)
    {
        var share = IsMov(probe) ? LeastStrangeShareOfMov : LeastStrangeShare;
        return packets.BytesSeen > 0 && length - packets.BytesSeen > Math.Max(LeastStrangeBytes, length * share);
    }

    private static bool AllIsThere(SourceProbe probe, ScanResult scan) =>
        (IsMov(probe) && probe.Video!.FrameCount > 0 && scan.Packets.Pictures >= probe.Video.FrameCount) || (IsMatroska(probe) && !scan.EndedEarly);

    // Others estimate it from the very packets
    private static bool DeclaresDuration(SourceProbe probe) => probe.Duration > TimeSpan.Zero && (HasIndex(probe) || probe.Container == "flv");

    private static bool IsBroadcast(SourceProbe probe) => probe.Container is "mpegts" or "mpeg" or "ogg";

    private static bool IsMov(SourceProbe probe) => probe.Container.StartsWith("mov", StringComparison.Ordinal);

    private static bool IsMatroska(SourceProbe probe) => probe.Container.StartsWith("matroska", StringComparison.Ordinal);

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
