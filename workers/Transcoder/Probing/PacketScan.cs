using System.Globalization;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// What the packets that ffprobe listed tell of the streams: where they really begin and end, and whether their clock can be trusted.
// Lines look like "0,59.959900,59.893167,0.033367,2048,118040,K__": stream, shown at, decoded at, length, bytes, place in the file, flags; what is unknown is N/A.
internal sealed class PacketScan(int videoIndex, TimeSpan frame)
{
    private const int Enough = 10;
    private const char Keyframe = 'K';
    private const char OutsideOfEditList = 'D';

    // Pictures are reordered by less; sound and picture drift apart by less
    private static readonly TimeSpan LargestStepBack = TimeSpan.FromSeconds(1);

    // What ffmpeg, too, takes for a break of the clock in a stream that may have such
    private static readonly TimeSpan LargestStepAhead = TimeSpan.FromSeconds(10);

    private readonly Dictionary<int, StreamExtent> _streams = [];
    private TimeSpan? _previous;

    public long Pictures { get; private set; }

    public long Keyframes { get; private set; }

    public long Untimed { get; private set; }

    // How far into the file its packets reach.
    public long BytesSeen { get; private set; }

    public int StepsBack { get; private set; }

    public int StepsAhead { get; private set; }

    public StreamExtent? Video => Of(videoIndex);

    public TimeSpan? AnyEnd => _streams.Count == 0 ? null : _streams.Values.Max(stream => stream.End);

    public FrameRate? Measured =>
        Video is { Packets: >= Enough } video && video.LastStart > video.Start
            ? new FrameRate((int)Math.Round((video.Packets - 1) / (video.LastStart - video.Start).TotalSeconds * 1000), 1000)
            : null;

    public StreamExtent? Of(int stream) => _streams.GetValueOrDefault(stream);

    public void Add(string line)
    {
        Span<Range> fields = stackalloc Range[8];
        var text = line.AsSpan();
        if (text.Split(fields, ',') < 7 || !int.TryParse(text[fields[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var stream))
        {
            return;
        }

        var (shown, decoded) = (Time(text[fields[1]]), Time(text[fields[2]]));
        var flags = text[fields[6]];
        BytesSeen = Math.Max(BytesSeen, (Number(text[fields[5]]) ?? 0) + (Number(text[fields[4]]) ?? 0));
        if (stream == videoIndex)
        {
            AddPicture(shown, decoded, flags);
        }

        if ((shown ?? decoded) is { } start && !flags.Contains(OutsideOfEditList))
        {
            var length = Time(text[fields[3]]) is { } known && known > TimeSpan.Zero ? known : stream == videoIndex ? frame : TimeSpan.Zero;
            (Of(stream) ?? (_streams[stream] = new StreamExtent())).Add(start, start + length);
        }
    }

    private void AddPicture(TimeSpan? shown, TimeSpan? decoded, ReadOnlySpan<char> flags)
    {
        Pictures++;
        Keyframes += flags.Contains(Keyframe) ? 1 : 0;
        if ((decoded ?? shown) is not { } time)
        {
            Untimed++;
            return;
        }

        StepsBack += time < _previous - LargestStepBack ? 1 : 0;
        StepsAhead += time > _previous + LargestStepAhead ? 1 : 0;
        _previous = time;
    }

    private static long? Number(ReadOnlySpan<char> text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Time(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 1e9 ? TimeSpan.FromSeconds(seconds) : null;
}
