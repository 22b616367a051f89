using System.Data.Common;
using Meilisearch;
using StreamPlatform.Search.Documents;
using StreamPlatform.Search.Indexing;
using StreamPlatform.Testing;

namespace StreamPlatform.Search.Tests.Indexing;

public sealed class BeginningWithAnEngine(SearchFixture fixture)
{
    private static readonly string[] Live = [IndexNames.Channels, IndexNames.Playlists, IndexNames.Videos];

    [Fact]
    public async Task Indexes_of_an_earlier_version_are_filled_anew_and_so_are_those_whose_filling_was_cut_off()
    {
        await using var servers = await TestServers.StartAsync(Server.Meilisearch);
        await using var catalog = await FakeCatalog.StartAsync();
        var (connection, engine) = (await servers.ConnectionStringAsync("meilisearch"), EngineOf(await servers.ConnectionStringAsync("meilisearch")));
        var (video, playlist) = (AVideo.Called("Herons at dawn", languages: ["nl"], captions: ["fr"]), APlaylist.Called("Herons all day"));
        catalog.Videos[video.Id] = video;
        catalog.Playlists[playlist.Id] = playlist;

        // not found by languages, and nothing known of playlists
        var settings = IndexDefinitions.For(IndexNames.Videos);
        settings.FilterableAttributes = settings.FilterableAttributes!.Where(attribute => attribute.Attribute is not ("language" or "captions")).ToArray();
        await engine.CreateAsync(IndexNames.Videos, CancellationToken.None);
        await engine.ConfigureAsync(IndexNames.Videos, settings, CancellationToken.None);
        await engine.PutAsync(IndexNames.Videos, [VideoDocument.Of(video) with { Language = [], Captions = [] }], CancellationToken.None);
        await using (var app = await fixture.NewAppAsync(connection, catalog))
        {
            await FilledAsync(app, engine);
            var found = await app.SearchAsync("q=herons&language=nl&captions=fr");
            Assert.Equal((video.Id, playlist.Id), (Assert.Single(found.Items).Id, Assert.Single(found.Playlists).Id));
        }

        var missing = AVideo.Called("Herons that were not there yet");
        catalog.Videos[missing.Id] = missing;
        await engine.CreateAsync(IndexNames.Next(IndexNames.Channels), CancellationToken.None);
        await using (var app = await fixture.NewAppAsync(connection, catalog))
        {
            await FilledAsync(app, engine);
            Assert.Equal(2, (await app.SearchAsync("q=herons")).Total);
        }
    }

    // what is being filled stands beside what is live
    private static Task FilledAsync(SearchApp app, Engine engine) => SearchApp.UntilAsync(async () =>
        (await app.Client.GetAsync("/api/search?q=")).IsSuccessStatusCode
        && (await engine.Client.GetAllIndexesAsync()).Results.Select(index => index.Uid).Order(StringComparer.Ordinal).SequenceEqual(Live, StringComparer.Ordinal));

    private static Engine EngineOf(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        return new Engine(new MeilisearchClient((string)parts["Endpoint"], (string)parts["MasterKey"]));
    }
}
