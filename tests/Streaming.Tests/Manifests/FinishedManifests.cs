using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Tests.Manifests;

public sealed class FinishedManifests
{
    [Fact]
    public void A_finished_playlist_lists_all_and_cannot_be_taken_for_a_growing_one()
    {
        var index = new AVideo { Segments = 2 }.IndexedWhole();

        Assert.Equal(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:4
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MAP:URI="../720p/init.mp4"
            #EXTINF:4.004000,
            ../720p/0.m4s
            #EXTINF:4.004000,
            ../720p/1.m4s
            #EXT-X-ENDLIST

            """,
            MediaManifest.Finished(index, index.Track("720p")));
    }

    [Fact]
    public void Rates_are_measured_with_the_heaviest_sound_added()
    {
        var video = new AVideo { Rungs = ["360p"], Segments = 2 };
        var index = video.IndexedWhole();
        var picture = MeasuredRate.Of(index.Track("360p"), 4);
        var sound = MeasuredRate.Of(index.Track("audio"), 4);

        var text = MultivariantManifest.Finished(index, []);

        Assert.Contains(
            $"BANDWIDTH={(picture.Peak + sound.Peak).BitsPerSecond},AVERAGE-BANDWIDTH={(picture.Average + sound.Average).BitsPerSecond},",
            text, StringComparison.Ordinal);
        Assert.DoesNotContain("#EXT-X-START", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_line_is_the_rung_that_most_lines_carry()
    {
        var video = new AVideo { Rungs = ["1080p", "720p", "360p"] };
        var rates = new Dictionary<string, long> { ["1080p"] = 6_000_000, ["720p"] = 2_400_000, ["360p"] = 600_000, ["audio"] = 128_000 };
        var segments = video.Tracks.SelectMany(track => Enumerable.Range(0, video.Segments).Select(number => video.Segment(track, number) with
        {
            Length = rates[track] / 2,
        }));
        var index = new IndexedPlan(video.Probed, 1, segments.Select(one =>
            new IndexedSegment(one.Track, one.Number, one.StartTicks, one.DurationTicks, one.Length, one.Sha256)));

        var variants = MultivariantManifest.Finished(index, []).Split('\n').Where(line => line.EndsWith("p.m3u8", StringComparison.Ordinal));

        Assert.Equal(["720p.m3u8", "1080p.m3u8", "360p.m3u8"], variants);
    }

    [Fact]
    public void Keyframes_are_shown_until_the_next_one_and_the_last_to_the_end_of_its_segment()
    {
        var track = new IndexedTrack("360p", 1000, []);
        var keyframes = new KeyframeManifest(track,
        [
            new KeyframedSegment(0, 4000, [new TranscodedKeyframe(0, 500, 0), new TranscodedKeyframe(9000, 250, 2000)]),
            new KeyframedSegment(1, 5000, [new TranscodedKeyframe(0, 125, 4000)]),
        ]);

        Assert.Equal(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:4
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-I-FRAMES-ONLY
            #EXT-X-MAP:URI="../360p/init.mp4"
            #EXTINF:2.000000,
            #EXT-X-BYTERANGE:500@0
            ../360p/0.m4s
            #EXTINF:2.000000,
            #EXT-X-BYTERANGE:250@9000
            ../360p/0.m4s
            #EXTINF:1.000000,
            #EXT-X-BYTERANGE:125@0
            ../360p/1.m4s
            #EXT-X-ENDLIST

            """,
            keyframes.Write(4));
        Assert.True(keyframes.IsWhole);
        Assert.Equal(2000, keyframes.Peak.BitsPerSecond);
        Assert.Equal(1400, keyframes.Average.BitsPerSecond);
    }

    [Fact]
    public void A_rung_of_which_a_keyframe_is_unknown_has_no_keyframe_playlist() => Assert.False(new KeyframeManifest(
        new IndexedTrack("360p", 1000, []),
        [new KeyframedSegment(0, 4000, [new TranscodedKeyframe(0, 500, 0)]), new KeyframedSegment(1, 5000, [])]).IsWhole);
}
