using System.Text.Json;
using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Cassandra;

// npm's cassandra-driver, unchanged, against our server. Each scenario is a script in clients/cassandra/scenarios.
public sealed class CassandraVendorClientSpecs(SharedCassandra shared) : IClassFixture<SharedCassandra>
{
    [Fact]
    public Task It_connects_and_finds_the_node() => HoldsAsync("connecting", 12);

    [Fact]
    public Task It_keeps_the_schema() => HoldsAsync("schema", 22);

    [Fact]
    public Task It_keeps_values_of_every_type() => HoldsAsync("types", 19);

    [Fact]
    public Task It_reads_rows_in_order_by_key_and_range() => HoldsAsync("reading", 33);

    [Fact]
    public Task It_turns_pages() => HoldsAsync("paging", 14);

    [Fact]
    public Task It_lets_the_last_write_win() => HoldsAsync("writing", 21);

    [Fact]
    public Task It_forgets_what_expired() => HoldsAsync("expiring", 7);

    [Fact]
    public Task It_writes_only_under_the_conditions_given() => HoldsAsync("transactions", 18);

    // The count keeps a scenario from passing because it ended early.
    private async Task HoldsAsync(string scenario, int assertions)
    {
        var output = await NpmClient.RunInAsync("cassandra", "run.mjs", shared.Server.Address.ToString(), scenario);
        using var result = JsonDocument.Parse(output);
        Assert.True(result.RootElement.GetProperty("assertions").GetInt32() >= assertions, output);
    }
}
