using System.Net.Http.Json;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Catalog.Tests.Processing;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Catalog.Tests.Feed;

public class FeedingLanguages(CatalogServers servers)
{
    [Fact]
    public async Task A_video_is_spoken_in_the_languages_of_its_audio_tracks()
    {
        var (videoId, story) = await PublishedAsync();
        await servers.App.TellAsync(story.ProbedIn("pt-BR", "de", "und", "de", "zxx"), story.Playable);

        Assert.Equal("[de,pt] []", await LanguagesAsync(videoId));
    }

    [Fact]
    public async Task It_can_be_read_in_what_its_creator_sent_and_in_what_its_source_holds()
    {
        var (videoId, story) = await PublishedAsync();
        await servers.App.TellAsync(story.Probed, story.Playable);
        await servers.App.TellAsync(new TextsChanged(videoId, [new(null, "en-GB"), new(story.PlanId, "fr"), new(story.PlanId, "und"), new("p-another", "ja")], 1));

        Assert.Equal("[] [en,fr]", await LanguagesAsync(videoId));
    }

    [Fact]
    public async Task Of_what_is_told_of_texts_the_newest_counts_in_any_order_and_repetition()
    {
        HashSet<string> outcomes = new(StringComparer.Ordinal);
        foreach (var order in Gen.Shuffle(Enumerable.Range(0, 6).ToArray()).Sample(8, 8))
        {
            var (videoId, story) = await PublishedAsync();
            TextsChanged[] told = [new(videoId, [new(null, "de")], 1), new(videoId, [new(null, "de"), new(story.PlanId, "en")], 2), new(videoId, [new(null, "es")], 3)];
            await servers.App.TellAsync(story.Probed, story.Playable);
            await servers.App.TellAsync([.. order.Select(index => (object)told[index % told.Length])]);
            outcomes.Add(await LanguagesAsync(videoId));
        }

        Assert.Equal("[] [es]", Assert.Single(outcomes));
    }

    [Fact]
    public async Task The_others_are_told_when_it_can_be_read_in_other_languages_and_only_then()
    {
        var (videoId, story) = await PublishedAsync();
        await servers.App.TellAsync(story.Probed, story.Playable);
        await CatalogApp.UntilAsync(() => servers.App.Broker.Of<VideoPublished>(videoId).Any());
        var before = Told(videoId);

        await servers.App.TellAsync(new TextsChanged(videoId, [new(null, "de")], 1));
        await CatalogApp.UntilAsync(() => Told(videoId) == before + 1);
        await servers.App.TellAsync(
            new TextsChanged(videoId, [new(null, "de")], 1), new TextsChanged(videoId, [new(null, "de"), new(null, "de-AT")], 2), new TextsChanged(videoId, [], 3));
        await CatalogApp.UntilAsync(() => Told(videoId) > before + 1);

        Assert.Equal(before + 2, Told(videoId));
    }

    // how many of its versions
    private int Told(string videoId) => servers.App.Broker.Of<VideoChanged>(videoId).Select(changed => changed.Video.Version).Distinct().Count();

    private async Task<(string VideoId, SourceStory Story)> PublishedAsync()
    {
        var creator = await servers.App.NewCreatorAsync();
        var videoId = await creator.CreateVideoAsync();
        await creator.PublishAsync(videoId);
        var story = new SourceStory(videoId, DateTimeOffset.UnixEpoch);
        await servers.App.TellAsync(story.Completed);
        return (videoId, story);
    }

    // "[spoken] [to be read]"
    private async Task<string> LanguagesAsync(string videoId)
    {
        using var client = servers.App.CreateClient();
        var video = (await client.GetFromJsonAsync<JsonElement>($"/internal/feed/videos?ids={videoId}")).GetProperty("items")[0];
        return $"[{List(video, "languages")}] [{List(video, "captions")}]";
    }

    private static string List(JsonElement video, string name) => string.Join(',', video.GetProperty(name).EnumerateArray().Select(language => language.GetString()));
}
