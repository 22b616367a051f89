using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Recommendations.Shelf;

namespace StreamPlatform.Recommendations.Tests.Shelf;

public sealed class KeepingTheShelf(RecommendationsFixture fixture)
{
    private RecommendationsApp App => fixture.App;

    [Fact]
    public async Task A_video_from_before_the_room_is_on_the_shelf() =>
        await RecommendationsApp.UntilAsync(() => Task.FromResult(App.Services.GetRequiredService<VideoShelf>().Has(RecommendationsFixture.Old.Id)));

    [Fact]
    public async Task A_removed_video_is_gone_from_every_list_and_a_late_event_does_not_bring_it_back()
    {
        var (watched, removed) = (AVideo.Called("Grafting an apple tree", tags: ["grafting"]), AVideo.Called("Grafting a pear tree", tags: ["grafting"]));
        await App.PublishAsync(watched, removed);
        Assert.Contains(removed.Id, await App.RelatedAsync(watched.Id));

        await App.TellAsync(new VideoRemoved(removed.Id, "eu-000-owner0000000000000", 2));
        await RecommendationsApp.UntilAsync(async () => !(await App.RelatedAsync(watched.Id, 50)).Contains(removed.Id));

        // Catalog still answers as it did, and an older and a newer event come after the removal
        await App.TellAsync(new VideoChanged(removed.Snapshot()));
        await App.TellAsync(new VideoChanged(removed.Snapshot() with { Version = 9 }));
        await App.PublishAsync(AVideo.Called("Said after it"));
        await App.PublishAsync(AVideo.Called("And after that"));
        Assert.Null(await App.Services.GetRequiredService<ShelfRows>().FindAsync(removed.Id, CancellationToken.None));
        Assert.DoesNotContain(removed.Id, await App.RelatedAsync(watched.Id, 50));
    }

    [Theory]
    [InlineData(VideoVisibility.Private, true)]
    [InlineData(VideoVisibility.Unlisted, true)]
    [InlineData(VideoVisibility.Public, false)]
    public async Task What_others_may_not_find_any_more_is_gone_though_Catalog_would_still_tell_it(VideoVisibility visibility, bool published)
    {
        var (watched, hidden) = (AVideo.Called("Tying a bowline", tags: ["knots"]), AVideo.Called("Tying a sheet bend", tags: ["knots"]));
        await App.PublishAsync(watched, hidden);
        Assert.Contains(hidden.Id, await App.RelatedAsync(watched.Id));

        await App.TellAsync(new VideoChanged((hidden with { Version = 2 }).Snapshot(visibility, published)));

        await RecommendationsApp.UntilAsync(async () => !(await App.RelatedAsync(watched.Id, 50)).Contains(hidden.Id));
    }

    [Fact]
    public async Task A_change_that_is_told_late_does_not_undo_a_newer_one()
    {
        var video = AVideo.Called("Second title") with { Version = 5 };
        await App.PublishAsync(video);

        await App.Services.GetRequiredService<ShelfRows>().PutAsync(video with { Version = 4, Title = "First title" }, CancellationToken.None);
        await App.Services.GetRequiredService<ShelfRows>().HideAsync(video.Id, 3, CancellationToken.None);

        Assert.Equal("Second title", (await App.Services.GetRequiredService<ShelfRows>().FindAsync(video.Id, CancellationToken.None))?.Title);
    }

    [Fact]
    public async Task What_is_about_the_same_comes_first_and_no_more_than_three_of_a_channel_before_others()
    {
        var channel = "cmanyvideos0000000";
        var watched = AVideo.Called("Baking rye bread", tags: ["rye", "baking"]);
        var many = Enumerable.Range(0, 6).Select(number => AVideo.Called($"Rye bread, part {number}", channel, tags: ["rye", "baking"])).ToArray();
        var other = AVideo.Called("A rye starter", tags: ["rye"]);
        await App.PublishAsync([watched, .. many, other]);

        var related = await App.RelatedAsync(watched.Id, 4);

        Assert.Equal(3, related.Count(id => many.Any(video => video.Id == id)));
        Assert.Contains(other.Id, related);
    }
}
