using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Tests.Manifests;

public sealed class GrowingManifests
{
    [Fact]
    public void Every_planned_rung_is_listed_from_the_start()
    {
        var video = new AVideo();

        var text = MultivariantManifest.Growing(video.Indexed());

        Assert.All(video.Rungs, rung => Assert.Contains($"\n{rung}.m3u8\n", text, StringComparison.Ordinal));
        Assert.Contains("URI=\"audio.m3u8\"", text, StringComparison.Ordinal);
        Assert.Contains("#EXT-X-START:TIME-OFFSET=0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_codecs_and_size_are_the_plans_sound_included()
    {
        var text = MultivariantManifest.Growing(new AVideo { Rungs = ["720p", "360p"] }.Indexed());

        Assert.Contains(
            "#EXT-X-STREAM-INF:BANDWIDTH=3368000,AVERAGE-BANDWIDTH=2288000,CODECS=\"avc1.640014,mp4a.40.2\",RESOLUTION=1280x720,FRAME-RATE=29.970,AUDIO=\"audio\"",
            text, StringComparison.Ordinal);
        Assert.Contains("RESOLUTION=640x360,FRAME-RATE=14.985", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_line_names_the_largest_early_rung_that_is_there()
    {
        var video = new AVideo();

        Assert.Equal("216p.m3u8", FirstVariant(video.Indexed(video.Segment("216p", 0))));
        Assert.Equal("480p.m3u8", FirstVariant(video.Indexed(video.Segment("216p", 0), video.Segment("480p", 0))));
        Assert.Equal("480p.m3u8", FirstVariant(video.Indexed(video.Segment("1080p", 0), video.Segment("480p", 0))));
        Assert.Equal("216p.m3u8", FirstVariant(video.Indexed(video.Segment("480p", 1))));
    }

    [Fact]
    public void Two_tracks_of_one_language_have_names_that_differ()
    {
        var text = MultivariantManifest.Growing(new AVideo { Audio = ["audio", "audio-2", "audio-3"] }.Indexed());

        Assert.All((string[])["\"Deutsch\"", "\"Deutsch 2\"", "\"Deutsch 3\""], name =>
            Assert.Equal(2, text.Split($"NAME={name},").Length));
    }

    [Fact]
    public void Segments_are_listed_up_to_the_first_gap()
    {
        var video = new AVideo { Segments = 5 };
        var index = video.Indexed(video.Segment("360p", 0), video.Segment("360p", 1), video.Segment("360p", 3));

        var text = MediaManifest.Growing(index, index.Track("360p"));

        Assert.Equal(["../360p/0.m4s", "../360p/1.m4s"], text.Split('\n').Where(line => line.EndsWith(".m4s", StringComparison.Ordinal)));
        Assert.Contains("#EXT-X-PLAYLIST-TYPE:EVENT\n", text, StringComparison.Ordinal);
        Assert.Contains("#EXT-X-MAP:URI=\"../360p/init.mp4\"\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#EXT-X-ENDLIST", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_state_only_appends_and_the_last_one_ends_the_list()
    {
        var video = new AVideo { Segments = 4 };
        var texts = Enumerable.Range(1, video.Segments)
            .Select(count => video.Indexed(Enumerable.Range(0, count).Select(number => video.Segment("360p", number))))
            .Append(video.IndexedWhole())
            .Select(index => MediaManifest.Growing(index, index.Track("360p")))
            .ToArray();

        Assert.All(texts.Zip(texts.Skip(1)), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.EndsWith("../360p/3.m4s\n#EXT-X-ENDLIST\n", texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_target_duration_is_the_same_in_every_playlist_of_every_state()
    {
        var video = new AVideo();
        var states = new[] { video.Indexed(video.Tracks.Select(track => video.Segment(track, 0))), video.IndexedWhole() };

        var targets = states.SelectMany(index => video.Tracks.SelectMany(track => (string[])
            [MediaManifest.Growing(index, index.Track(track)), MediaManifest.Finished(index, index.Track(track))]))
            .Select(text => text.Split('\n').Single(line => line.StartsWith("#EXT-X-TARGETDURATION", StringComparison.Ordinal)));

        Assert.Equal(["#EXT-X-TARGETDURATION:4"], targets.Distinct());
    }

    private static string FirstVariant(Streaming.Indexing.IndexedPlan index) =>
        MultivariantManifest.Growing(index).Split('\n').First(line => line.EndsWith("p.m3u8", StringComparison.Ordinal));
}
