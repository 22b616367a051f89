using System.Globalization;
using Cassandra;

namespace StreamPlatform.Standins.Specs.Cassandra;

// What the platform asks of the driver. The original could be put in its place.
public sealed class DriverSpecs(SharedCassandra shared) : IClassFixture<SharedCassandra>
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 22, 21, 46, 16, 123, TimeSpan.Zero);

    [Fact]
    public async Task A_prepared_statement_takes_and_gives_back_values_of_every_type()
    {
        using var session = await shared.Server.SessionAsync("driver_types");
        await session.ExecuteAsync(new SimpleStatement("""
            CREATE TABLE everything (id int PRIMARY KEY, t text, b bigint, s smallint, y tinyint, d double, f float, o boolean, u uuid, m timeuuid, ts timestamp, dt date,
            bl blob, l list<int>, st set<text>, mp map<text, bigint>)
            """));
        var insert = await session.PrepareAsync("INSERT INTO everything (id, t, b, s, y, d, f, o, u, m, ts, dt, bl, l, st, mp) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        var (uuid, time, day) = (Guid.NewGuid(), TimeUuid.NewId(Moment), new LocalDate(1969, 7, 20));
        byte[] bytes = [0, 1, 255];
        int[] list = [3, 1, 3];
        string[] set = ["b", "a"];
        await session.ExecuteAsync(insert.Bind(
            1, "grüße", long.MinValue, short.MinValue, sbyte.MinValue, -0.1, 1.5f, true, uuid, time, Moment, day, bytes, list, set, new Dictionary<string, long> { ["k"] = 9 }));

        var row = Assert.Single(await session.ExecuteAsync(new SimpleStatement("SELECT * FROM everything WHERE id = ?", 1)));

        Assert.Equal("grüße", row.GetValue<string>("t"));
        Assert.Equal((long.MinValue, short.MinValue, sbyte.MinValue), (row.GetValue<long>("b"), row.GetValue<short>("s"), row.GetValue<sbyte>("y")));
        Assert.Equal((-0.1, 1.5f, true), (row.GetValue<double>("d"), row.GetValue<float>("f"), row.GetValue<bool>("o")));
        Assert.Equal((uuid, time, time.ToGuid()), (row.GetValue<Guid>("u"), row.GetValue<TimeUuid>("m"), row.GetValue<Guid>("m")));
        Assert.Equal((Moment, Moment.UtcDateTime, day), (row.GetValue<DateTimeOffset>("ts"), row.GetValue<DateTime>("ts"), row.GetValue<LocalDate>("dt")));
        Assert.Equal(bytes, row.GetValue<byte[]>("bl"));
        Assert.Equal([3, 1, 3], row.GetValue<List<int>>("l"));
        Assert.Equal([3, 1, 3], row.GetValue<IEnumerable<int>>("l"));
        Assert.Equal(new SortedSet<string> { "a", "b" }, row.GetValue<SortedSet<string>>("st"));
        Assert.Equal(9, row.GetValue<IDictionary<string, long>>("mp")["k"]);
        Assert.IsType<DateTimeOffset>(row["ts"]);
        Assert.Throws<InvalidTypeException>(() => row.GetValue<int>("t"));
        Assert.Throws<ArgumentException>(() => row.GetValue<int>("nothing"));
    }

    [Fact]
    public async Task Values_that_are_null_or_missing_are_told_apart()
    {
        using var session = await shared.Server.SessionAsync("driver_nulls");
        await session.ExecuteAsync(new SimpleStatement("CREATE TABLE t (id int PRIMARY KEY, a int, b int)"));
        var insert = await session.PrepareAsync("INSERT INTO t (id, a, b) VALUES (?, ?, ?)");
        Assert.Equal(["id", "a", "b"], insert.Variables.Columns.Select(column => column.Name));
        await session.ExecuteAsync(insert.Bind(1, 2, 3));
        await session.ExecuteAsync(insert.Bind(1, null));

        var row = Assert.Single(await session.ExecuteAsync(new SimpleStatement("SELECT a, b FROM t WHERE id = 1")));

        Assert.True(row.IsNull("a"));
        Assert.Null(row.GetValue<int?>("a"));
        Assert.Throws<NullReferenceException>(() => row.GetValue<int>("a"));
        Assert.Equal(3, row.GetValue<int?>("b"));
        Assert.Throws<ArgumentException>(() => insert.Bind(1, 2, 3, 4));
        await Assert.ThrowsAsync<InvalidTypeException>(() => session.ExecuteAsync(insert.Bind("one")));
        await Assert.ThrowsAsync<InvalidTypeException>(() => session.ExecuteAsync(insert.Bind(1L)));
    }

    [Fact]
    public async Task Rows_of_all_pages_come_by_themselves_or_page_by_page()
    {
        using var session = await shared.Server.SessionAsync("driver_pages");
        await session.ExecuteAsync(new SimpleStatement("CREATE TABLE t (p int, c int, PRIMARY KEY (p, c))"));
        var insert = await session.PrepareAsync("INSERT INTO t (p, c) VALUES (0, ?)");
        await Task.WhenAll(Enumerable.Range(0, 100).Select(c => session.ExecuteAsync(insert.Bind(c))));
        var select = new SimpleStatement("SELECT c FROM t WHERE p = 0").SetPageSize(40);

        var rows = await session.ExecuteAsync(select);
        Assert.Equal((40, false), (rows.GetAvailableWithoutFetching(), rows.IsFullyFetched));
        await rows.FetchMoreResultsAsync();
        Assert.Equal(80, rows.GetAvailableWithoutFetching());
        Assert.Equal(Enumerable.Range(0, 100), rows.Select(row => row.GetValue<int>(0)));
        Assert.True(rows.IsExhausted());
        Assert.Empty(rows);

        var seen = new List<int>();
        byte[]? state = null;
        do
        {
            var page = await session.ExecuteAsync(new SimpleStatement("SELECT c FROM t WHERE p = ?", 0).SetPageSize(30).SetAutoPage(false).SetPagingState(state));
            seen.AddRange(page.Select(row => row.GetValue<int>(0)));
            state = page.PagingState;
        }
        while (state is not null);
        Assert.Equal(Enumerable.Range(0, 100), seen);
    }

    [Fact]
    public async Task The_time_of_a_statement_decides_which_write_wins()
    {
        using var session = await shared.Server.SessionAsync("driver_times");
        await session.ExecuteAsync(new SimpleStatement("CREATE TABLE t (id int PRIMARY KEY, a text)"));
        var insert = await session.PrepareAsync("INSERT INTO t (id, a) VALUES (?, ?)");
        await session.ExecuteAsync(insert.Bind(1, "later").SetTimestamp(Moment.AddSeconds(1)));
        await session.ExecuteAsync(insert.Bind(1, "earlier").SetTimestamp(Moment));

        var batch = new BatchStatement().SetBatchType(BatchType.Unlogged).Add(insert.Bind(2, "in a batch")).Add(new SimpleStatement("DELETE FROM t WHERE id = ?", 1));
        await session.ExecuteAsync(batch.SetTimestamp(Moment.AddMilliseconds(500)).SetConsistencyLevel(ConsistencyLevel.LocalQuorum));

        var rows = (await session.ExecuteAsync(new SimpleStatement("SELECT id, a, writetime(a) AS t FROM t"))).ToDictionary(row => row.GetValue<int>("id"));
        Assert.Equal("later", rows[1].GetValue<string>("a"));
        Assert.Equal((Moment.AddMilliseconds(500).ToUnixTimeMilliseconds() * 1000).ToString(CultureInfo.InvariantCulture), rows[2]["t"].ToString());
    }

    [Fact]
    public async Task What_the_server_refuses_has_the_originals_exception()
    {
        using var session = await shared.Server.SessionAsync("driver_errors");
        await session.ExecuteAsync(new SimpleStatement("CREATE TABLE t (id int PRIMARY KEY)"));

        await Assert.ThrowsAsync<SyntaxError>(() => session.ExecuteAsync(new SimpleStatement("SELEC")));
        await Assert.ThrowsAsync<InvalidQueryException>(() => session.PrepareAsync("SELECT nothing FROM t"));
        var exists = await Assert.ThrowsAsync<AlreadyExistsException>(() => session.ExecuteAsync(new SimpleStatement("CREATE TABLE t (id int PRIMARY KEY)")));
        Assert.Equal(("driver_errors", "t", true), (exists.Keyspace, exists.Table, exists.WasTableCreation));
        await Assert.ThrowsAsync<UnauthorizedException>(() => session.ExecuteAsync(new SimpleStatement("DROP KEYSPACE system")));
        await Assert.ThrowsAsync<InvalidConfigurationInQueryException>(
            () => session.ExecuteAsync(new SimpleStatement("CREATE KEYSPACE k WITH replication = {'class': 'NoStrategy'}")));
        var few = await Assert.ThrowsAsync<UnavailableException>(() => session.ExecuteAsync(new SimpleStatement("SELECT * FROM t").SetConsistencyLevel(ConsistencyLevel.Two)));
        Assert.Equal((2, 1), (few.RequiredReplicas, few.AliveReplicas));
        using var cluster = shared.Server.Cluster().WithDefaultKeyspace("nowhere").Build();
        await Assert.ThrowsAsync<InvalidQueryException>(() => cluster.ConnectAsync());
    }

    [Fact]
    public async Task A_connection_string_names_hosts_port_and_keyspace()
    {
        using var session = await shared.Server.SessionAsync("driver_string");
        var address = shared.Server.Address;
        using var cluster = Cluster.Builder().WithConnectionString($"Contact Points=localhost,{address.Address};Port={address.Port};Default Keyspace=driver_string").Build();

        using var connected = await cluster.ConnectAsync();

        Assert.Equal("driver_string", connected.Keyspace);
        await connected.ExecuteAsync(new SimpleStatement("CREATE TABLE t (id int PRIMARY KEY)"));
        await Assert.ThrowsAsync<NoHostAvailableException>(() => Cluster.Builder().AddContactPoint("127.0.0.1").WithPort(1).Build().ConnectAsync());
    }
}
