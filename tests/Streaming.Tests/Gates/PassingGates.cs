using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Tests.Files;

namespace StreamPlatform.Streaming.Tests.Gates;

public sealed class PassingGates(StreamingFixture streaming)
{
    private readonly AVideo _video = new() { Segments = 2, Rungs = ["360p", "216p"] };

    [Fact]
    public async Task A_first_segment_that_breaks_a_rule_is_not_played_and_its_rule_is_named()
    {
        await StoreWithoutIdrAsync("216p", 0);

        await streaming.App.HearAsync([_video.Changed(), _video.Probed, _video.Chunk(0), _video.Sound(0)]);

        var refused = await streaming.Announcements.RefusalAsync(_video);
        Assert.Equal("playable", refused.Gate);
        Assert.Contains("7.4, ../216p/0.m4s: does not begin with an IDR", refused.Violations);
        Assert.Empty(streaming.Announcements.Of(_video));
        Assert.Equal(HttpStatusCode.NotFound, await StartAsync());
    }

    [Fact]
    public async Task A_later_segment_that_breaks_a_rule_ends_what_was_playable()
    {
        await StoreWithoutIdrAsync("360p", 1);
        await streaming.App.HearAsync([_video.Changed(), _video.Probed, _video.Chunk(0), _video.Sound(0)]);
        Assert.Equal(HttpStatusCode.Created, await StartAsync());

        await streaming.App.HearAsync([_video.Chunk(1), _video.Sound(1)]);

        var refused = await streaming.Announcements.RefusalAsync(_video);
        Assert.Equal("ready", refused.Gate);
        Assert.Equal(["7.4, ../360p/1.m4s: does not begin with an IDR"], refused.Violations);
        Assert.Equal([nameof(VideoPlayable)], streaming.Announcements.Of(_video));
        Assert.Equal(HttpStatusCode.NotFound, await StartAsync());
    }

    [Fact]
    public async Task A_file_that_is_not_what_was_told_of_is_named()
    {
        await streaming.App.StoreAsync(
            MediaKeys.Segment(_video.VideoId, _video.PlanId, "360p", 1), PictureFiles.Segment(1, AVideo.SegmentTicks, 60, [1]), "video/mp4");

        await streaming.App.HearAsync(_video.Story());

        var refused = await streaming.Announcements.RefusalAsync(_video);
        Assert.StartsWith("CMAF, ../360p/1.m4s: The file lasts 120120 ticks from 1 in ", Assert.Single(refused.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keyframes_that_nobody_told_of_are_found_in_the_files()
    {
        var untold = _video.Chunk(0) with { Segments = [.. _video.Chunk(0).Segments.Select(segment => segment with { Keyframes = null })] };

        await streaming.App.HearAsync([_video.Probed, untold, _video.Chunk(1), _video.Sound(0), _video.Sound(1)]);

        var found = await streaming.App.Services.GetRequiredService<PlanReader>().ReadKeyframesAsync(_video.Key, "360p", CancellationToken.None);
        Assert.Equal(
            new[] { 0, 1 }.SelectMany(number => _video.Segment("360p", number).Keyframes!),
            found.SelectMany(segment => segment.Keyframes));
        Assert.Equal([nameof(VideoPlayable), nameof(VideoReady)], await streaming.Announcements.UntilReadyAsync(_video));
    }

    private async Task<HttpStatusCode> StartAsync()
    {
        using var response = await streaming.App.ClientOf(null).PostAsync($"/api/streaming/videos/{_video.VideoId}/sessions", null);
        return response.StatusCode;
    }

    // Before the story is told, which then finds this stored. Length and times are as told.
    private Task StoreWithoutIdrAsync(string rung, int number)
    {
        var content = _video.Content(rung, number);
        content[Array.IndexOf(content, PictureFiles.Idr, content.AsSpan().IndexOf("mdat"u8))] = PictureFiles.NoIdr;
        return streaming.App.StoreAsync(MediaKeys.Segment(_video.VideoId, _video.PlanId, rung, number), content, "video/mp4");
    }
}
