using System.Net;
using StreamPlatform.Standins.Cassandra;
using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Wire;
using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Cassandra;

public sealed class PurgingSpecs : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SetClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_expired_or_was_deleted_goes_from_the_disk_after_its_time_of_grace()
    {
        await using var engine = new Engine(new ServerOptions(new IPEndPoint(IPAddress.Loopback, 0), _folder.Path, null, null), _clock);
        await RunAsync(engine, "CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        await RunAsync(engine, "CREATE TABLE k.t (p int, c int, v int, PRIMARY KEY (p, c)) WITH gc_grace_seconds = 100");
        await RunAsync(engine, "INSERT INTO k.t (p, c, v) VALUES (1, 1, 1)");
        await RunAsync(engine, "INSERT INTO k.t (p, c, v) VALUES (1, 2, 2) USING TTL 50");
        await RunAsync(engine, "INSERT INTO k.t (p, c, v) VALUES (1, 3, 3)");
        await RunAsync(engine, "DELETE FROM k.t WHERE p = 1 AND c = 3");
        await RunAsync(engine, "DELETE FROM k.t WHERE p = 2");

        _clock.Now += TimeSpan.FromSeconds(99);
        Assert.Equal((3, 1), await PurgeAsync(engine));
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal((2, 0), await PurgeAsync(engine));
        _clock.Now += TimeSpan.FromSeconds(50);
        Assert.Equal((1, 0), await PurgeAsync(engine));
    }

    private async Task<(long Rows, long Ranges)> PurgeAsync(Engine engine)
    {
        var table = engine.Schema.Find("k", "t")!;
        await engine.Database.WriteAsync(session => session.Purge(table, _clock.Now.ToUnixTimeSeconds(), 10));
        return await engine.Database.ReadAsync(session =>
            ((long)session.Scalar($"SELECT count(*) FROM rows_{table.Number}")!, (long)session.Scalar("SELECT count(*) FROM range_deletions")!));
    }

    private Task<Result> RunAsync(Engine engine, string cql)
    {
        var plan = Planner.Make(cql, engine.Schema, null);
        return plan.RunAsync(new Execution(engine, new QueryParameters(), new Bindings(plan.Variables, [], null, _clock)));
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
