using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Search.Tests.Indexing;

public sealed class KeepingUpWithCatalog(SearchFixture fixture)
{
    [Fact]
    public async Task A_published_video_is_found_and_so_is_its_channel()
    {
        var video = AVideo.Called("Zebrafish in the reef", channel: "Zebrawatchers");
        fixture.Catalog.Videos[video.Id] = video;
        await fixture.App.PublishAsync(new VideoPublished(SearchApp.SnapshotOf(video)));

        await FoundAsync("zebrafish", video.Id);

        Assert.Equal("Zebrawatchers", Assert.Single((await fixture.App.SearchAsync("q=zebrawatchers")).Channels).Name);
    }

    [Fact]
    public async Task A_new_title_takes_the_place_of_the_old_one()
    {
        var video = AVideo.Called("Quokkas at noon");
        await fixture.App.TellAsync(video);
        await FoundAsync("quokkas", video.Id);

        await fixture.App.TellAsync(video with { Title = "Wombats at noon", Version = 2 });

        await FoundAsync("wombats", video.Id);
        Assert.Empty((await fixture.App.SearchAsync("q=quokkas")).Items);
    }

    [Fact]
    public async Task A_late_event_does_not_bring_back_what_was_before()
    {
        var video = AVideo.Called("Axolotls old");
        var newer = video with { Title = "Axolotls newer", Version = 3 };
        await fixture.App.TellAsync(newer);
        await FoundAsync("axolotls newer", video.Id);

        await fixture.App.PublishAsync(new VideoChanged(SearchApp.SnapshotOf(video)));
        await fixture.App.TellAsync(AVideo.Called("Behind the axolotls"));

        await SearchApp.UntilAsync(async () => (await fixture.App.SearchAsync("q=axolotls")).Total == 2);
        Assert.Equal("Axolotls newer", (await fixture.App.SearchAsync("q=axolotls")).Items.Single(item => item.Id == video.Id).Title);
    }

    [Fact]
    public async Task What_nobody_may_find_any_more_is_taken_out()
    {
        var video = AVideo.Called("Capybaras in private");
        await fixture.App.TellAsync(video);
        await FoundAsync("capybaras", video.Id);

        fixture.Catalog.Videos.TryRemove(video.Id, out _);
        await fixture.App.PublishAsync(new VideoChanged(SearchApp.SnapshotOf(video) with { Visibility = VideoVisibility.Private, Version = 2 }));

        await SearchApp.UntilAsync(async () => (await fixture.App.SearchAsync("q=capybaras")).Total == 0);
    }

    [Fact]
    public async Task A_removed_video_is_no_dead_link_even_when_an_earlier_event_comes_late()
    {
        var video = AVideo.Called("Pangolins forever");
        await fixture.App.TellAsync(video);
        await FoundAsync("pangolins", video.Id);

        fixture.Catalog.Videos.TryRemove(video.Id, out _);
        await fixture.App.PublishAsync(new VideoRemoved(video.Id, "eu-000-owner0000000000000", 2));
        await fixture.App.PublishAsync(new VideoChanged(SearchApp.SnapshotOf(video)));
        var after = AVideo.Called("Tapirs afterwards");
        await fixture.App.TellAsync(after);

        await FoundAsync("tapirs", after.Id);
        await SearchApp.UntilAsync(async () => (await fixture.App.SearchAsync("q=pangolins")).Total == 0);
    }

    private Task FoundAsync(string words, string id) => SearchApp.UntilAsync(async () =>
        (await fixture.App.SearchAsync($"q={Uri.EscapeDataString(words)}")).Items.Any(item => item.Id == id));
}
