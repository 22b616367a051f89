using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Gates;

public sealed class HoldingStreamsToRules
{
    public static TheoryData<string, string, string, string> BrokenTexts => new()
    {
        { "9.1", "main", "CODECS=", "KODEKS=" },
        { "9.4", "main", "avc1.64000", "avc1.64001" },
        { "9.4", "main", "RESOLUTION=320x180", "RESOLUTION=320x182" },
        { "9.2", "main", ",RESOLUTION=320x180,FRAME-RATE=30.000", ",FRAME-RATE=30.000" },
        { "9.15", "main", "FRAME-RATE=30.000", "FRAME-RATE=29.970" },
        { "9.14", "main", "AVERAGE-BANDWIDTH=", "MEAN-BANDWIDTH=" },
        { "9.13", "main", "#EXT-X-STREAM-INF:BANDWIDTH=", "#EXT-X-STREAM-INF:BANDWIDTH=1" },
        { "1.26", "main", "AVERAGE-BANDWIDTH=", "AVERAGE-BANDWIDTH=1" },
        { "8.10", "main", "LANGUAGE=\"en\",", "" },
        { "6.1", "main", "#EXT-X-I-FRAME-STREAM-INF", "#EXT-X-SOMETHING-ELSE" },
        { "6.8", "180p-keyframes.m3u8", "#EXT-X-I-FRAMES-ONLY\n", "" },
        { "6.10", "180p-keyframes.m3u8", "@0\n", "@1\n" },
        { "7.7", "180p.m3u8", "#EXTINF:4.000000", "#EXTINF:4.600000" },
        { "8.1", "180p.m3u8", "#EXTINF:2.000000", "#EXTINF:2.040000" },
        { "8.2", "audio.m3u8", "TARGETDURATION:4", "TARGETDURATION:5" },
        { "8.3", "108p.m3u8", "#EXTINF:2.000000,\n../108p/2.m4s\n", "" },
        { "8.6", "108p.m3u8", "#EXT-X-ENDLIST", "#" },
        { "8.6", "108p.m3u8", "TYPE:VOD", "TYPE:EVENT" },
        { "8.15", "108p.m3u8", "#EXTINF:2", "#EXT-X-DISCONTINUITY\n#EXTINF:2" },
        { "8.20", "audio.m3u8", "#EXT-X-MAP", "#EXT-X-NO-MAP" },
        { "RFC 8216", "audio.m3u8", "../audio/2.m4s", "../audio/3.m4s" },
    };

    public static TheoryData<string, string, Func<MediaSegment, MediaSegment>> BrokenSegments => new()
    {
        { "7.3", "../180p/1.m4s", segment => segment with { DecodeTime = segment.DecodeTime + 1 } },
        { "7.4", "../180p/1.m4s", segment => segment with { StartsWithIdr = false } },
        { "8.1", "../180p/2.m4s", segment => segment with { Duration = segment.Duration * 2 } },
        { "8.7", "../108p/1.m4s", segment => segment with { DecodeTime = segment.DecodeTime + 400 } },
        { "1.19", "../180p/1.m4s", segment => segment with { Samples = segment.Samples * 5 } },
        { "1.26", "../180p/0.m4s", segment => segment with { Length = segment.Length * 2 } },
        { "6.10", "../180p/0.m4s", segment => segment with { Keyframes = [] } },
    };

    public static TheoryData<string, string, Func<InitSegment, InitSegment>> BrokenInits => new()
    {
        { "1.2", "../180p/init.mp4", init => init with { Pictures = null } },
        { "1.3", "../180p/init.mp4", init => init with { Pictures = init.Pictures! with { LevelIdc = 60 } } },
        { "1.14", "../180p/init.mp4", init => init with { Pictures = init.Pictures! with { IsProgressive = false } } },
        { "9.16", "../180p/init.mp4", init => init with { Pictures = init.Pictures! with { Transfer = 18 } } },
        { "CMAF", "../180p/init.mp4", init => init with { HasEditList = true } },
        { "2.17", "../audio/init.mp4", init => init with { Tracks = 2 } },
        { "2.3", "../audio/init.mp4", init => init with { Channels = 6 } },
        { "9.4", "../audio/init.mp4", init => init with { Codec = "mp4a.40.5" } },
    };

    [Fact]
    public async Task A_stream_as_the_platform_makes_it_passes_both_gates()
    {
        Assert.Empty(PlayableGate.Check((await AStream.GrowingAsync()).Inspected()));
        Assert.Empty(ReadyGate.Check((await AStream.FinishedAsync()).Inspected()));
    }

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task A_playlist_that_breaks_a_rule_is_found_out(string rule, string uri, string old, string @new)
    {
        var stream = await AStream.FinishedAsync();
        var broken = uri == "main" ? stream.WithMain(old, @new) : stream.WithPlaylist(uri, old, @new);
        Assert.Contains(rule, ReadyGate.Check(broken.Inspected()).Select(violation => violation.Rule));
    }

    [Theory]
    [MemberData(nameof(BrokenSegments))]
    public async Task A_segment_that_breaks_a_rule_is_found_out(string rule, string uri, Func<MediaSegment, MediaSegment> change) =>
        Assert.Contains(rule, ReadyGate.Check((await AStream.FinishedAsync()).WithSegment(uri, change).Inspected()).Select(violation => violation.Rule));

    [Theory]
    [MemberData(nameof(BrokenInits))]
    public async Task An_init_segment_that_breaks_a_rule_is_found_out(string rule, string uri, Func<InitSegment, InitSegment> change) =>
        Assert.Contains(rule, PlayableGate.Check((await AStream.GrowingAsync()).WithInit(uri, change).Inspected()).Select(violation => violation.Rule));

    [Fact]
    public async Task One_bit_rate_or_none_for_a_thin_line_is_found_out()
    {
        var stream = await AStream.FinishedAsync();
        var lines = stream.Main.Split('\n');
        var single = string.Join('\n', lines.Where((line, i) => !line.StartsWith("108p", StringComparison.Ordinal) && (i + 1 == lines.Length || !lines[i + 1].StartsWith("108p", StringComparison.Ordinal))));
        Assert.Contains("9.9", Rules(stream with { Main = single }));

        var heavy = stream.WithMain("STREAM-INF:BANDWIDTH=", "STREAM-INF:BANDWIDTH=9");
        Assert.Contains("9.21", Rules(heavy));
    }

    [Fact]
    public async Task While_it_grows_a_playlist_is_of_the_growing_kind()
    {
        var growing = await AStream.GrowingAsync();
        var rules = PlayableGate.Check(growing.WithPlaylist("108p.m3u8", "TYPE:EVENT", "TYPE:VOD").Inspected());
        Assert.Equal("8.8", Assert.Single(rules).Rule);
    }

    private static IEnumerable<string> Rules(AStream stream) => ReadyGate.Check(stream.Inspected()).Select(violation => violation.Rule);
}
