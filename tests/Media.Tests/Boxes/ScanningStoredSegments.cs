using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Boxes;

public sealed class ScanningStoredSegments
{
    private static readonly Task<byte[]> Stream = Ffmpeg.Make(
        "-f lavfi -i testsrc2=s=640x360:r=25 -frames:v 100 -c:v libx264 -profile:v high -preset ultrafast -crf 10 -g 50 -sc_threshold 0 " +
        "-video_track_timescale 12800 -movflags +cmaf+frag_discont+frag_keyframe+empty_moov+default_base_moof+separate_moof -f mp4 -");

    [Fact]
    public async Task The_beginnings_of_the_fragments_say_what_the_whole_segment_says()
    {
        var (init, segment) = await SegmentAsync();
        var whole = MediaSegmentReader.Read(segment, init);

        var (facts, read) = Scan(segment, init);

        Assert.Equal(whole with { Keyframes = [] }, facts with { Keyframes = [] });
        Assert.Equal(whole.Keyframes, facts.Keyframes);
        Assert.Equal(2, facts.Keyframes.Count);
        Assert.True(read < segment.Length / 4, $"{read} of {segment.Length} bytes were read");
    }

    [Fact]
    public async Task A_cut_segment_is_refused()
    {
        var (init, segment) = await SegmentAsync();
        Assert.Throws<BoxException>(() => Scan(segment[..^1], init));
        Assert.Throws<BoxException>(() => Scan([], init));
        Assert.Throws<BoxException>(() => Scan([0, 0, 0, 8, .. "free"u8], init));
    }

    [Theory]
    [InlineData("-vf setsar=1", "320x180", true)]
    [InlineData("-flags +ildct+ilme -x264opts tff=1", "320x192", false)]
    [InlineData("-vf crop=318:178 -color_trc smpte2084 -color_primaries bt2020 -colorspace bt2020nc", "318x178", true)]
    public async Task A_parameter_set_says_size_and_kind_of_its_pictures(string options, string size, bool isProgressive)
    {
        var height = options.Contains("ildct", StringComparison.Ordinal) ? 192 : 180;
        var stream = await Ffmpeg.Make($"-f lavfi -i testsrc2=s=320x{height}:r=25 -frames:v 5 {options} -c:v libx264 -profile:v high -level 3.1 -movflags +cmaf+empty_moov -f mp4 -");
        var splitter = new FragmentedStreamSplitter();
        splitter.Append(stream);

        var pictures = InitSegmentReader.Read(splitter.InitSegment!).Pictures!;

        Assert.Equal((100, 31, size, isProgressive), (pictures.ProfileIdc, pictures.LevelIdc, pictures.Size.ToString(), pictures.IsProgressive));
        Assert.Equal(!options.Contains("smpte2084", StringComparison.Ordinal), pictures.IsStandardRange);
    }

    private static async Task<(InitSegment Init, byte[] Segment)> SegmentAsync()
    {
        var splitter = new FragmentedStreamSplitter();
        splitter.Append(await Stream);
        var segment = new List<byte>();
        while (splitter.TryTake(out var fragment))
        {
            segment.AddRange(fragment);
        }

        return (InitSegmentReader.Read(splitter.InitSegment!), [.. segment]);
    }

    private static (MediaSegment Facts, long Read) Scan(byte[] segment, InitSegment init)
    {
        var scan = new SegmentScan(init);
        long read = 0;
        while (scan.Wanted is { } wanted)
        {
            var bytes = segment.AsSpan((int)wanted.Offset, (int)Math.Min(wanted.Length, segment.Length - wanted.Offset));
            read += bytes.Length;
            scan.Take(bytes, segment.Length);
        }

        return (scan.Complete(), read);
    }
}
