using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Tests.Indexing;

public sealed class HearingOfSegments(StreamingFixture streaming)
{
    private static readonly string[] PlayableAndReady = [nameof(VideoPlayable), nameof(VideoReady)];

    [Fact]
    public void Any_order_with_any_repetition_gives_the_same_index_and_says_each_thing_once() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed => HearShuffledAsync(seed).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public async Task Events_that_are_handled_at_the_same_time_say_each_thing_once()
    {
        var video = new AVideo { Segments = 6, Rungs = ["720p", "360p"] };

        await Task.WhenAll(video.Story().Concat(video.Story()).Select(@event => streaming.App.HearAsync(@event)));

        Assert.Equal(PlayableAndReady, await streaming.Announcements.UntilReadyAsync(video));
        Assert.Equal(Whole(video), await IndexOfAsync(video));
    }

    [Fact]
    public async Task A_message_that_the_broker_delivers_twice_counts_once()
    {
        var video = new AVideo { Segments = 2, Rungs = ["360p", "216p"] };
        var (probed, first, second, third, fourth) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await streaming.App.StoreAsync(video);
        for (var delivery = 0; delivery < 2; delivery++)
        {
            await streaming.Announcements.PublishAsync(video.Probed, probed);
            await streaming.Announcements.PublishAsync(video.Chunk(0), first);
            await streaming.Announcements.PublishAsync(video.Chunk(1), second);
            await streaming.Announcements.PublishAsync(video.Sound(0), third);
            await streaming.Announcements.PublishAsync(video.Sound(1), fourth);
        }

        Assert.Equal(PlayableAndReady, await streaming.Announcements.UntilReadyAsync(video));
        Assert.Equal(Whole(video), await IndexOfAsync(video));
    }

    [Fact]
    public async Task A_source_whose_length_is_found_out_late_is_ready_when_it_is_known()
    {
        var video = new AVideo { Segments = 2, Rungs = ["360p", "216p"] };
        var unknown = video with { LengthIsKnown = false };
        await streaming.App.HearAsync([unknown.Probed, video.Chunk(0), video.Chunk(1), video.Sound(0), video.Sound(1)]);
        var index = await ReadAsync(video);
        Assert.False(index!.IsReady);

        await streaming.App.HearAsync(video.Probed);

        Assert.Equal(PlayableAndReady, await streaming.Announcements.UntilReadyAsync(video));
    }

    [Fact]
    public async Task A_message_without_a_segment_changes_nothing()
    {
        var video = new AVideo { Segments = 1, Rungs = ["360p"] };
        await streaming.App.HearAsync([video.Probed, video.Chunk(0) with { Segments = [] }, video.Sound(0) with { Segments = [], Complete = false }]);

        Assert.Equal(0, (await ReadAsync(video))!.SegmentCount);
    }

    [Fact]
    public async Task Of_a_removed_video_nothing_is_kept_and_nothing_comes_back()
    {
        var video = new AVideo { Segments = 1, Rungs = ["360p"], Audio = [] };
        await streaming.App.HearAsync([video.Changed(), video.Probed]);

        await streaming.App.HearAsync([video.Removed(), .. video.Story(), video.Changed(version: 100)]);

        Assert.Null(await ReadAsync(video));
        Assert.Empty(streaming.Announcements.Of(video));
    }

    private async Task<bool> HearShuffledAsync(int seed)
    {
        var random = new Random(seed);
        var video = new AVideo { Segments = random.Next(1, 5), Rungs = ["1080p", "720p", "360p"], Audio = random.Next(2) == 0 ? ["audio"] : ["audio", "audio-en"] };
        var events = video.Story().Concat(video.Story().Where(_ => random.Next(2) == 0)).ToArray();
        random.Shuffle(events);

        await streaming.App.HearAsync(events);

        var said = await streaming.Announcements.UntilReadyAsync(video);
        return said.SequenceEqual(PlayableAndReady) && (await IndexOfAsync(video)).SequenceEqual(Whole(video));
    }

    private static IEnumerable<string> Whole(AVideo video) => Describe(video.IndexedWhole(), video);

    private async Task<IEnumerable<string>> IndexOfAsync(AVideo video) => Describe((await ReadAsync(video))!, video);

    private Task<IndexedPlan?> ReadAsync(AVideo video) =>
        streaming.App.Services.GetRequiredService<PlanReader>().ReadAsync(video.Key, CancellationToken.None);

    private static string[] Describe(IndexedPlan index, AVideo video) =>
        [$"{index.ManifestVersion}", .. video.Tracks.SelectMany(track => index.Track(track).Prefix).Select(segment => segment.ToString())];
}
