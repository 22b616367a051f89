using System.Collections.Concurrent;
using Cassandra;
using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Cassandra;

public sealed class CassandraDurabilitySpecs : IDisposable
{
    private const int Writers = 8;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_acknowledged_write_is_there_after_kill_9_and_no_batch_is_half_done()
    {
        var acknowledged = new ConcurrentBag<(int Writer, int Number)>();
        await using (var server = await CassandraProcess.StartAsync(_folder.Path))
        {
            using var session = await server.SessionAsync("kept");
            await session.ExecuteAsync(new SimpleStatement("CREATE TABLE events (writer int, number int, body text, PRIMARY KEY (writer, number))"));
            await session.ExecuteAsync(new SimpleStatement("CREATE TABLE totals (writer int PRIMARY KEY, last int)"));
            var enough = new TaskCompletionSource();
            var writers = Enumerable.Range(0, Writers).Select(writer => WriteUntilCutAsync(session, writer, acknowledged, enough)).ToList();
            await enough.Task;
            await server.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var again = await CassandraProcess.StartAsync(_folder.Path);
        using var reader = await again.SessionAsync("kept");
        var rows = await reader.ExecuteAsync(new SimpleStatement("SELECT writer, number FROM events"));
        var found = rows.Select(row => (row.GetValue<int>("writer"), row.GetValue<int>("number"))).ToHashSet();
        Assert.All(acknowledged, write => Assert.Contains(write, found));
        foreach (var total in await reader.ExecuteAsync(new SimpleStatement("SELECT writer, last FROM totals")))
        {
            var writer = total.GetValue<int>("writer");
            Assert.Equal(found.Where(event_ => event_.Item1 == writer).Max(event_ => event_.Item2), total.GetValue<int>("last"));
        }
    }

    [Fact]
    public async Task A_server_stopped_by_its_host_ends_cleanly_and_finds_schema_and_rows_again()
    {
        await using (var server = await CassandraProcess.StartAsync(_folder.Path))
        {
            using var session = await server.SessionAsync("kept");
            await session.ExecuteAsync(new SimpleStatement("CREATE TABLE t (id int PRIMARY KEY, m map<text, int>) WITH default_time_to_live = 900 AND compaction = {'class': 'LeveledCompactionStrategy'}"));
            await session.ExecuteAsync(new SimpleStatement("INSERT INTO t (id, m) VALUES (1, {'a': 1})"));
            Assert.Equal(0, await server.StopAsync());
        }

        await using var again = await CassandraProcess.StartAsync(_folder.Path);
        using var reader = await again.SessionAsync("kept");
        var row = Assert.Single(await reader.ExecuteAsync(new SimpleStatement("SELECT m FROM t WHERE id = 1")));
        Assert.Equal(1, row.GetValue<IDictionary<string, int>>("m")["a"]);
        var table = Assert.Single(await reader.ExecuteAsync(new SimpleStatement(
            "SELECT default_time_to_live, compaction FROM system_schema.tables WHERE keyspace_name = 'kept' AND table_name = 't'")));
        Assert.Equal(900, table.GetValue<int>(0));
        Assert.EndsWith("LeveledCompactionStrategy", table.GetValue<IDictionary<string, string>>(1)["class"], StringComparison.Ordinal);
    }

    private static async Task WriteUntilCutAsync(ISession session, int writer, ConcurrentBag<(int, int)> acknowledged, TaskCompletionSource enough)
    {
        const int wanted = 400;
        try
        {
            for (var number = 0; ; number++)
            {
                var batch = new BatchStatement()
                    .Add(new SimpleStatement("INSERT INTO events (writer, number, body) VALUES (?, ?, ?)", writer, number, new string('x', 200)))
                    .Add(new SimpleStatement("INSERT INTO totals (writer, last) VALUES (?, ?)", writer, number));
                await session.ExecuteAsync(batch);
                acknowledged.Add((writer, number));
                if (acknowledged.Count >= wanted)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (NoHostAvailableException)
        {
            // The server was killed.
        }
    }
}
