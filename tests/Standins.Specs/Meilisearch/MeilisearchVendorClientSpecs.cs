using System.Text.Json;
using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Meilisearch;

// npm's meilisearch, unchanged, against our server. Each scenario is a script in clients/meilisearch/scenarios.
public sealed class MeilisearchVendorClientSpecs(SharedMeilisearch server) : IClassFixture<SharedMeilisearch>
{
    [Fact]
    public Task It_keeps_indexes() => HoldsAsync("indexes", 21);

    [Fact]
    public Task It_keeps_documents() => HoldsAsync("documents", 30);

    [Fact]
    public Task It_keeps_settings() => HoldsAsync("settings", 26);

    [Fact]
    public Task It_finds_beginnings_typos_phrases_and_compounds() => HoldsAsync("finding", 35);

    [Fact]
    public Task It_ranks_by_every_rule_in_order() => HoldsAsync("ranking", 19);

    [Fact]
    public Task It_filters_by_the_whole_grammar() => HoldsAsync("filtering", 50);

    [Fact]
    public Task It_counts_facets() => HoldsAsync("facets", 11);

    [Fact]
    public Task It_marks_and_crops_what_it_found() => HoldsAsync("formatting", 15);

    [Fact]
    public Task It_turns_pages_and_answers_several_searches_at_once() => HoldsAsync("paging", 12);

    [Fact]
    public Task It_swaps_indexes() => HoldsAsync("swapping", 11);

    [Fact]
    public Task It_tells_what_became_of_tasks() => HoldsAsync("tasks", 19);

    [Fact]
    public Task It_guards_itself_with_keys() => HoldsAsync("keys", 19);

    // The count keeps a scenario from passing because it ended early.
    private async Task HoldsAsync(string scenario, int assertions)
    {
        var output = await NpmClient.RunInAsync("meilisearch", "run.mjs", server.Url, SharedMeilisearch.MasterKey, scenario);
        using var result = JsonDocument.Parse(output);
        Assert.True(result.RootElement.GetProperty("assertions").GetInt32() >= assertions, output);
    }
}
