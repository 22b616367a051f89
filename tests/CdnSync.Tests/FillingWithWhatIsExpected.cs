using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.CdnSync.Predicting;

namespace StreamPlatform.CdnSync.Tests;

[Collection("edges that come and go")]
public sealed class FillingWithWhatIsExpected(World world)
{
    // Five files of 500 bytes each, and a budget of 2,000 bytes in a round.
    [Fact]
    public async Task The_most_expected_video_comes_first_and_a_round_ends_with_its_budget()
    {
        var (first, draft, second) = (new AVideo().At(world.Origin), new AVideo { Released = false }.At(world.Origin), new AVideo().At(world.Origin));
        world.Predictions.VideoIds = [first.Id, draft.Id, second.Id, "vunknown00000000"];

        await FillAsync();
        Assert.Equal(4, first.On(world.Near).Count());
        Assert.Equal(4, first.On(world.Far).Count());
        Assert.Empty(second.On(world.Near));

        // what an edge holds is not fetched again, so the next rounds come further
        await FillAsync();
        await FillAsync();
        Assert.True(first.IsWholeOn(world.Near) && second.IsWholeOn(world.Near));
        Assert.True(first.IsWholeOn(world.Far) && second.IsWholeOn(world.Far));
        Assert.Empty(draft.On(world.Near));
        Assert.All(first.Files, file => Assert.Equal(2, world.Origin.CountOf(file)));
    }

    private async Task FillAsync()
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PredictedFill>().FillAsync(CancellationToken.None);
    }
}
