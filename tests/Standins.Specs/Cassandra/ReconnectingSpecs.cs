using Cassandra;
using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Cassandra;

public sealed class ReconnectingSpecs : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_session_outlives_its_server_and_prepares_anew()
    {
        var server = await CassandraProcess.StartAsync(_folder.Path);
        try
        {
            using var session = await server.SessionAsync("again", builder => builder.WithReconnectionPolicy(new ConstantReconnectionPolicy(50)));
            await session.ExecuteAsync(new SimpleStatement("CREATE TABLE t (id int PRIMARY KEY)"));
            var insert = await session.PrepareAsync("INSERT INTO t (id) VALUES (?)");
            await session.ExecuteAsync(insert.Bind(1));
            await server.KillAsync();
            await Assert.ThrowsAsync<NoHostAvailableException>(() => session.ExecuteAsync(insert.Bind(2)));

            var port = server.Address.Port;
            await server.DisposeAsync();
            server = await CassandraProcess.StartAsync(_folder.Path, port);
            await UntilAnsweredAsync(() => session.ExecuteAsync(insert.Bind(3)));

            var batch = new BatchStatement().Add(insert.Bind(4)).Add(insert.Bind(5));
            await session.ExecuteAsync(batch);
            var rows = await session.ExecuteAsync(new SimpleStatement("SELECT id FROM t"));
            Assert.Equal([1, 3, 4, 5], rows.Select(row => row.GetValue<int>("id")).Order());
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Who_has_no_password_is_not_let_in()
    {
        await using var server = await CassandraProcess.StartAsync(_folder.Path, 0, "--username", "cassandra", "--password", "secret");
        using var known = await server.SessionAsync("guarded", builder => builder.WithCredentials("cassandra", "secret"));
        await known.ExecuteAsync(new SimpleStatement("CREATE TABLE t (id int PRIMARY KEY)"));
        foreach (var builder in new[] { server.Cluster(), server.Cluster().WithCredentials("cassandra", "guess") })
        {
            using var cluster = builder.Build();
            var refused = await Assert.ThrowsAsync<NoHostAvailableException>(() => cluster.ConnectAsync());
            Assert.IsType<AuthenticationException>(Assert.Single(refused.Errors).Value);
        }
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_not_waited_for()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;
        using var cluster = Cluster.Builder().AddContactPoint("127.0.0.1").WithPort(port).WithSocketOptions(new SocketOptions().SetReadTimeoutMillis(100)).Build();

        var nobody = await Assert.ThrowsAsync<NoHostAvailableException>(() => cluster.ConnectAsync());

        Assert.IsType<OperationTimedOutException>(Assert.Single(nobody.Errors).Value);
    }

    private static async Task UntilAnsweredAsync(Func<Task> act)
    {
        while (true)
        {
            try
            {
                await act();
                return;
            }
            catch (NoHostAvailableException)
            {
                await Task.Delay(50);
            }
        }
    }
}
