using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Catalog.Tests.Processing;

namespace StreamPlatform.Catalog.Tests.Videos;

public class HearingOfAVideo(CatalogServers servers)
{
    [Fact]
    public async Task Through_the_store_too_any_order_and_repetition_ends_in_the_same_video()
    {
        var creator = await servers.App.NewCreatorAsync();
        HashSet<string> outcomes = new(StringComparer.Ordinal);
        var orders = Gen.Shuffle(Enumerable.Range(0, 14).ToArray()).Sample(12, 12);
        foreach (var order in orders)
        {
            var videoId = await creator.CreateVideoAsync();
            await creator.PublishAsync(videoId);
            var story = new SourceStory(videoId, DateTimeOffset.UnixEpoch);
            await servers.App.TellAsync([.. order.Select(index => story.Whole[index % 7])]);
            var video = await creator.ReadAsync($"studio/videos/{videoId}");
            outcomes.Add($"{video.GetProperty("processing")} {video.GetProperty("durationSeconds")} {video.GetProperty("posterUrl").GetString()!.Length}");
        }

        Assert.Single(outcomes);
    }

    [Fact]
    public async Task Events_that_come_at_the_same_time_are_all_kept()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        var story = new SourceStory(videoId, DateTimeOffset.UnixEpoch);
        await Task.WhenAll(story.Whole.Concat(story.Whole).Select(told => servers.App.TellAsync(told)));

        Assert.Equal("ready", (await creator.ReadAsync($"studio/videos/{videoId}")).GetProperty("processing").Text("state"));
    }
}
