using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Playlists;

public sealed class WritingPlaylists
{
    [Fact]
    public void A_multivariant_playlist_offers_renditions_and_tracks()
    {
        var text = MultivariantPlaylistWriter.Write(new MultivariantPlaylist(
            [
                new Variant
                {
                    Uri = "1080p.m3u8", Peak = new Bitrate(10_152_000), Average = new Bitrate(6_128_000), Codecs = ["avc1.640028", "mp4a.40.2"],
                    Resolution = new Resolution(1920, 1080), FrameRate = new FrameRate(30000, 1001), AudioGroup = "audio", TextGroup = "text",
                },
                new Variant { Uri = "audio.m3u8", Peak = new Bitrate(140_000), Average = new Bitrate(130_000), Codecs = ["mp4a.40.2"], AudioGroup = "audio" },
            ],
            [new AudioTrack { Group = "audio", Name = "English", Language = "en", Channels = 2, Uri = "audio.m3u8", IsDefault = true }])
        {
            TextTracks = [new TextTrack { Group = "text", Name = "Deutsch", Language = "de", Uri = "de.m3u8" }],
            IFrameVariants = [new IFrameVariant { Uri = "432p-keyframes.m3u8", Peak = new Bitrate(300_000), Average = new Bitrate(200_000), Codecs = ["avc1.64001E"], Resolution = new Resolution(768, 432) }],
        });
        Assert.Equal(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="audio.m3u8"
            #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="Deutsch",LANGUAGE="de",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="de.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=10152000,AVERAGE-BANDWIDTH=6128000,CODECS="avc1.640028,mp4a.40.2",RESOLUTION=1920x1080,FRAME-RATE=29.970,AUDIO="audio",SUBTITLES="text",CLOSED-CAPTIONS=NONE
            1080p.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=140000,AVERAGE-BANDWIDTH=130000,CODECS="mp4a.40.2",AUDIO="audio",CLOSED-CAPTIONS=NONE
            audio.m3u8
            #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=300000,AVERAGE-BANDWIDTH=200000,CODECS="avc1.64001E",RESOLUTION=768x432,URI="432p-keyframes.m3u8"

            """,
            text);
    }

    [Fact]
    public void A_growing_playlist_starts_at_its_beginning_and_has_no_end() => Assert.Equal(
        """
        #EXTM3U
        #EXT-X-VERSION:7
        #EXT-X-TARGETDURATION:4
        #EXT-X-MEDIA-SEQUENCE:0
        #EXT-X-PLAYLIST-TYPE:EVENT
        #EXT-X-INDEPENDENT-SEGMENTS
        #EXT-X-START:TIME-OFFSET=0
        #EXT-X-MAP:URI="../720p/init.mp4"
        #EXTINF:4.004000,
        ../720p/0.m4s

        """,
        MediaPlaylistWriter.Write(Playlist(MediaPlaylistKind.Event)));

    [Fact]
    public void A_growing_playlist_that_has_ended_keeps_its_type_and_says_so()
    {
        var growing = Playlist(MediaPlaylistKind.Event);
        Assert.Equal(MediaPlaylistWriter.Write(growing) + "#EXT-X-ENDLIST\n", MediaPlaylistWriter.Write(growing with { HasEnded = true }));
    }

    [Fact]
    public void A_complete_playlist_says_so()
    {
        var text = MediaPlaylistWriter.Write(Playlist(MediaPlaylistKind.Vod));
        Assert.Contains("#EXT-X-PLAYLIST-TYPE:VOD\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n#EXT-X-ENDLIST\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#EXT-X-START", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sum_of_written_durations_stays_within_a_frame_of_the_media_over_six_hours()
    {
        var plan = new SegmentPlan(new FrameRate(24000, 1001), 6 * 3600 * 24);
        var text = MediaPlaylistWriter.Write(new MediaPlaylist
        {
            Kind = MediaPlaylistKind.Vod,
            TargetDurationSeconds = plan.TargetDurationSeconds,
            Segments = [.. Enumerable.Range(0, plan.Count).Select(i => new PlaylistSegment($"{i}.m4s", plan.TimeOf(plan[i].Frames)))],
        });
        var sum = text.Split('\n').Where(line => line.StartsWith("#EXTINF:", StringComparison.Ordinal)).Sum(line => decimal.Parse(line[8..^1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange((double)sum, plan.Duration.Seconds - 0.01, plan.Duration.Seconds + 0.01);
    }

    [Fact]
    public void A_segment_far_beyond_the_target_is_refused() => Assert.Throws<ArgumentException>(() =>
        MediaPlaylistWriter.Write(Playlist(MediaPlaylistKind.Vod) with { Segments = [new PlaylistSegment("0.m4s", new MediaTime(51, 10))] }));

    [Theory]
    [InlineData("a\nb.m4s")]
    [InlineData("#EXT-X-ENDLIST")]
    [InlineData("")]
    public void A_uri_cannot_smuggle_a_line_in(string uri) => Assert.Throws<ArgumentException>(() =>
        MediaPlaylistWriter.Write(Playlist(MediaPlaylistKind.Vod) with { Segments = [new PlaylistSegment(uri, new MediaTime(4, 1))] }));

    [Fact]
    public void A_name_cannot_smuggle_an_attribute_in()
    {
        var text = MultivariantPlaylistWriter.Write(new MultivariantPlaylist(
            [new Variant { Uri = "v.m3u8", Peak = new Bitrate(1), Average = new Bitrate(1), Codecs = ["avc1.640028"] }],
            [new AudioTrack { Group = "audio", Name = "x\",URI=\"http://elsewhere\"\n#EXT", Language = "en", Channels = 2, Uri = "a.m3u8" }]));
        Assert.Contains("NAME=\"x',URI='http://elsewhere' #EXT\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_keyframe_playlist_is_made_of_byte_ranges() => Assert.Equal(
        """
        #EXTM3U
        #EXT-X-VERSION:7
        #EXT-X-TARGETDURATION:4
        #EXT-X-MEDIA-SEQUENCE:0
        #EXT-X-PLAYLIST-TYPE:VOD
        #EXT-X-I-FRAMES-ONLY
        #EXT-X-MAP:URI="init.mp4"
        #EXTINF:2.000000,
        #EXT-X-BYTERANGE:900@0
        0.m4s
        #EXT-X-ENDLIST

        """,
        IFramePlaylistWriter.Write("init.mp4", 4, [new PlaylistKeyframe("0.m4s", 0, 900, new MediaTime(2, 1))]));

    private static MediaPlaylist Playlist(MediaPlaylistKind kind) => new()
    {
        Kind = kind,
        TargetDurationSeconds = 4,
        InitSegmentUri = "../720p/init.mp4",
        Segments = [new PlaylistSegment("../720p/0.m4s", new MediaTime(120120, 30000))],
    };
}
