using System.Text.Json;

namespace StreamPlatform.Standins.Specs.Mongo;

// npm's mongodb, unchanged, against our server. Each scenario is a script in clients/mongodb/scenarios.
public sealed class VendorClientSpecs(SharedMongod server) : IClassFixture<SharedMongod>
{
    [Fact]
    public Task It_shakes_hands_and_authenticates() => HoldsAsync("handshake", 17);

    [Fact]
    public Task It_inserts_every_type() => HoldsAsync("inserting", 26);

    [Fact]
    public Task It_finds_by_every_filter() => HoldsAsync("finding", 64);

    [Fact]
    public Task It_projects() => HoldsAsync("projecting", 19);

    [Fact]
    public Task It_updates_by_every_operator() => HoldsAsync("updating", 50);

    [Fact]
    public Task It_finds_and_modifies_in_one_step() => HoldsAsync("find-and-modify", 12);

    [Fact]
    public Task It_aggregates() => HoldsAsync("aggregating", 67);

    [Fact]
    public Task It_uses_its_indexes_and_says_so() => HoldsAsync("indexing", 100);

    [Fact]
    public Task It_reads_by_cursors() => HoldsAsync("cursors", 18);

    [Fact]
    public Task It_retries_writes_within_sessions() => HoldsAsync("sessions", 18);

    [Fact]
    public Task It_lists_and_refuses() => HoldsAsync("listing", 23);

    [Fact]
    public Task It_removes_what_has_expired() => HoldsAsync("expiring", 5);

    // The count keeps a scenario from passing because it ended early.
    private async Task HoldsAsync(string scenario, int assertions)
    {
        var output = await NpmClient.RunAsync("run.mjs", server.Uri, scenario);
        using var result = JsonDocument.Parse(output);
        Assert.True(result.RootElement.GetProperty("assertions").GetInt32() >= assertions, output);
    }
}
