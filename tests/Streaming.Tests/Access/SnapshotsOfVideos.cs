using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Streaming.Access;

namespace StreamPlatform.Streaming.Tests.Access;

public sealed class SnapshotsOfVideos(StreamingFixture streaming)
{
    [Fact]
    public async Task The_newest_version_counts_whatever_came_last()
    {
        var video = new AVideo();

        await streaming.App.HearAsync([
            video.Changed(version: 1, VideoVisibility.Public),
            video.Changed(version: 3, VideoVisibility.Private),
            video.Changed(version: 2, VideoVisibility.Unlisted),
        ]);

        Assert.Equal(VideoVisibility.Private, (await FindAsync(video))!.Access.Visibility);
    }

    [Fact]
    public async Task A_snapshot_that_comes_after_the_removal_brings_nothing_back()
    {
        var video = new AVideo();

        await streaming.App.HearAsync([video.Removed(version: 5), video.Changed(version: 4), video.Changed(version: 6)]);

        Assert.Null(await FindAsync(video));
    }

    [Fact]
    public async Task The_plan_of_the_current_source_is_played_once_it_is_playable()
    {
        var old = new AVideo { Rungs = ["360p", "216p"], Segments = 1 };
        var replaced = old with { SourceId = Contracts.Ids.NewSource() };
        await streaming.App.HearAsync([old.Changed(), .. old.Story(), replaced.Changed(version: 2), replaced.Probed]);
        Assert.Equal(old.Key, (await FindAsync(old))!.Plan!.Key);

        await streaming.App.HearAsync([replaced.Chunk(0), replaced.Sound(0)]);

        Assert.Equal(replaced.Key, (await FindAsync(old))!.Plan!.Key);
    }

    private Task<WatchableVideo?> FindAsync(AVideo video) =>
        streaming.App.Services.GetRequiredService<VideoDirectory>().FindAsync(video.VideoId, CancellationToken.None);
}
