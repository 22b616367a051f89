using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Search.Indexing;
using StreamPlatform.Search.Rebuilding;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Search.Tests.Indexing;

public sealed class Rebuilding(SearchFixture fixture)
{
    private const string Path = "/api/search/operator/rebuild";

    [Fact]
    public async Task An_operator_has_the_index_filled_anew_and_what_changes_meanwhile_is_in_it()
    {
        using var operators = fixture.App.ClientOf(PlatformRoles.Operator);
        await UntilIdleAsync(operators); // an empty index is filled at the start
        var (lost, before) = (AVideo.Called("Narwhals that no event told of"), AVideo.Called("Belugas before"));
        await fixture.App.TellAsync(before);
        await SearchApp.UntilAsync(async () => (await fixture.App.SearchAsync("q=belugas")).Total == 1);
        fixture.Catalog.Videos[lost.Id] = lost;
        var playlist = APlaylist.Called("Narwhal nights that no event told of");
        fixture.Catalog.Playlists[playlist.Id] = playlist;
        var told = false;
        var changed = before with { Title = "Orcas meanwhile", Version = 2 };
        fixture.Catalog.BeforePage = async () =>
        {
            if (!told)
            {
                told = true;
                await fixture.App.TellAsync(changed);
            }
        };

        Assert.Equal(HttpStatusCode.Accepted, (await operators.PostAsync(Path, null)).StatusCode);

        await SearchApp.UntilAsync(async () => (await fixture.App.SearchAsync("q=narwhals")).Items.Any(item => item.Id == lost.Id));
        await SearchApp.UntilAsync(async () => (await fixture.App.SearchAsync("q=orcas")).Items.Any(item => item.Id == before.Id));
        await UntilIdleAsync(operators);
        Assert.Empty((await fixture.App.SearchAsync("q=belugas")).Items);
        Assert.Equal(playlist.Id, Assert.Single((await fixture.App.SearchAsync("q=narwhal+nights")).Playlists).Id);
        var indexes = await fixture.App.Services.GetRequiredService<Engine>().Client.GetAllIndexesAsync();
        Assert.Equal([IndexNames.Channels, IndexNames.Playlists, IndexNames.Videos], indexes.Results.Select(index => index.Uid).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_may()
    {
        using var viewer = fixture.App.ClientOf(PlatformRoles.Viewer);

        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync(Path, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await fixture.App.Client.PostAsync(Path, null)).StatusCode);
    }

    private static Task UntilIdleAsync(HttpClient operators) =>
        SearchApp.UntilAsync(async () => (await operators.GetFromJsonAsync<RebuildState>(Path))!.State == Rebuild.Idle);
}
