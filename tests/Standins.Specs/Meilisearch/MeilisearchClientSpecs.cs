using System.Text.Json;
using Meilisearch;
using Meilisearch.QueryParameters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace StreamPlatform.Standins.Specs.Meilisearch;

// Our client and its integration against our server, as the platform uses them.
public sealed class MeilisearchClientSpecs(SharedMeilisearch server) : IClassFixture<SharedMeilisearch>
{
    [Fact]
    public async Task It_fills_an_index_and_finds_in_it()
    {
        var client = Client();
        var index = client.Index("films");
        await SucceedAsync(client, await index.UpdateSettingsAsync(new Settings
        {
            FilterableAttributes = ["year"],
            SortableAttributes = ["year"],
            Synonyms = new() { ["movie"] = ["film"] },
            Faceting = new Faceting { MaxValuesPerFacet = 5, SortFacetValuesBy = new() { ["*"] = SortFacetValuesByType.Count } },
        }));
        await SucceedAsync(client, await index.AddDocumentsAsync([new Film("a", "A film", 2001), new Film("b", "Another film", 2002)], "id"));

        var found = await index.SearchAsync<Film>("movie", new SearchQuery { Filter = "year > 2000", Sort = ["year:desc"], Facets = ["year"] });

        Assert.Equal(["b", "a"], found.Hits.Select(hit => hit.Id));
        Assert.Equal(2, Assert.IsType<SearchResult<Film>>(found).EstimatedTotalHits);
        Assert.Equal(1, found.FacetDistribution["year"]["2001"]);
        Assert.Equal(2001, found.FacetStats["year"].Min);
        var page = await index.SearchAsync<Film>("film", new SearchQuery { Page = 1, HitsPerPage = 1 });
        Assert.Equal((2, 2), (Assert.IsType<PaginatedSearchResult<Film>>(page).TotalHits, ((PaginatedSearchResult<Film>)page).TotalPages));
        Assert.Equal(new Film("a", "A film", 2001), await index.GetDocumentAsync<Film>("a"));
        var some = await index.GetDocumentsAsync<Film>(new DocumentsQuery { Filter = "year = 2002", Fields = ["id", "title", "year"] });
        Assert.Equal("b", Assert.Single(some.Results).Id);
        var settings = await index.GetSettingsAsync();
        Assert.Equal(["year"], settings.FilterableAttributes.Select(attribute => attribute.Attribute));
        Assert.Equal(SortFacetValuesByType.Count, settings.Faceting.SortFacetValuesBy["*"]);
        var many = await client.MultiSearchAsync(new MultiSearchQuery { Queries = [new SearchQuery { IndexUid = "films", Q = "another" }] });
        Assert.Equal("b", Assert.Single(many.Results[0].Hits).RootElement.GetProperty("id").GetString());
        await SucceedAsync(client, await index.DeleteOneDocumentAsync("a"));
        Assert.Equal(1, (await index.GetStatsAsync()).NumberOfDocuments);
        Assert.Contains((await client.GetAllIndexesAsync(new IndexesQuery { Limit = 100 })).Results, listed => listed.Uid == "films" && listed.PrimaryKey == "id");
        Assert.NotEmpty((await index.GetTasksAsync()).Results);
    }

    [Fact]
    public async Task What_the_server_refuses_carries_its_code()
    {
        var refused = await Assert.ThrowsAsync<MeilisearchApiError>(() => Client().Index("nowhere").SearchAsync<JsonElement>("x"));

        Assert.Equal("index_not_found", refused.Code);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_apart_from_one_that_refuses()
    {
        var client = new MeilisearchClient("http://127.0.0.1:1");

        await Assert.ThrowsAsync<MeilisearchCommunicationError>(() => client.Index("x").SearchAsync<JsonElement>("x"));
        Assert.False(await client.IsHealthyAsync());
    }

    [Theory]
    [InlineData("Endpoint={0};MasterKey={1}")]
    public async Task The_integration_reads_the_connection_string_and_reports_health(string form)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var connection = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, server.Url, SharedMeilisearch.MasterKey);
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:meilisearch", connection)]);
        builder.AddMeilisearchClient("meilisearch");
        using var host = builder.Build();

        var client = host.Services.GetRequiredService<MeilisearchClient>();

        Assert.Equal(SharedMeilisearch.MasterKey, client.ApiKey);
        Assert.StartsWith("1.21", (await client.GetVersionAsync()).Version);
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal(HealthStatus.Healthy, report.Entries["Meilisearch"].Status);
    }

    private MeilisearchClient Client() => new(server.Url, SharedMeilisearch.MasterKey);

    private static async Task SucceedAsync(MeilisearchClient client, TaskInfo task) =>
        Assert.Equal(TaskInfoStatus.Succeeded, (await client.WaitForTaskAsync(task.TaskUid, timeoutMs: 60_000)).Status);

    private sealed record Film(string Id, string Title, int Year);
}
