using StackExchange.Redis;

namespace StreamPlatform.Standins.Specs.Redis;

// the real StackExchange.Redis against a real server, over our pipes
public sealed class RealClientSpecs : IAsyncLifetime
{
    private RedisServer _server = null!;
    private ConnectionMultiplexer _client = null!;

    private IDatabase Database => _client.GetDatabase();

    public async ValueTask InitializeAsync()
    {
        _server = await RedisServer.StartAsync();
        _client = await ConnectionMultiplexer.ConnectAsync(_server.ConnectionString());
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_string_is_kept_and_counted()
    {
        await Database.StringSetAsync("name", "Nosferatu", TimeSpan.FromMinutes(1));

        Assert.Equal("Nosferatu", await Database.StringGetAsync("name"));
        Assert.Equal(5, await Database.StringIncrementAsync("views", 5));
        Assert.True((await Database.KeyTimeToLiveAsync("name")) > TimeSpan.FromSeconds(30));
        Assert.True((await Database.StringGetAsync("nothing")).IsNull);
    }

    [Fact]
    public void The_synchronous_calls_work_too()
    {
        Database.StringSet("sync", "yes");

        Assert.Equal("yes", Database.StringGet("sync"));
    }

    [Fact]
    public async Task A_hash_returns_its_fields()
    {
        await Database.HashSetAsync("video", [new("title", "Metropolis"), new("year", 1927)]);

        var fields = (await Database.HashGetAllAsync("video")).ToDictionary(f => f.Name.ToString(), f => f.Value.ToString());

        Assert.Equal("Metropolis", fields["title"]);
        Assert.Equal("1927", fields["year"]);
    }

    [Fact]
    public async Task A_list_keeps_its_order()
    {
        await Database.ListRightPushAsync("queue", ["a", "b", "c"]);

        Assert.Equal(["a", "b", "c"], (await Database.ListRangeAsync("queue")).Select(v => v.ToString()));
        Assert.Equal("a", await Database.ListLeftPopAsync("queue"));
    }

    [Fact]
    public async Task A_sorted_set_ranks_with_scores()
    {
        await Database.SortedSetAddAsync("hot", [new("low", 1), new("high", 9.5), new("middle", 4)]);

        var ranked = await Database.SortedSetRangeByRankWithScoresAsync("hot", 0, -1, Order.Descending);

        Assert.Equal(["high", "middle", "low"], ranked.Select(e => e.Element.ToString()));
        Assert.Equal(9.5, ranked[0].Score);
    }

    [Fact]
    public async Task A_message_reaches_its_subscriber()
    {
        var received = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var subscriber = _client.GetSubscriber();
        await subscriber.SubscribeAsync(RedisChannel.Literal("news"), (_, message) => received.TrySetResult(message.ToString()));

        await subscriber.PublishAsync(RedisChannel.Literal("news"), "published");

        Assert.Equal("published", await received.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_transaction_is_done_only_under_its_condition()
    {
        await Database.StringSetAsync("balance", 10);
        var met = Database.CreateTransaction();
        met.AddCondition(Condition.StringEqual("balance", 10));
        var raised = met.StringIncrementAsync("balance", 5);
        var unmet = Database.CreateTransaction();
        unmet.AddCondition(Condition.StringEqual("balance", 10));
        _ = unmet.StringIncrementAsync("balance", 100);

        Assert.True(await met.ExecuteAsync());
        Assert.False(await unmet.ExecuteAsync());
        Assert.Equal(15, await raised);
        Assert.Equal(15, await Database.StringGetAsync("balance"));
    }

    [Fact]
    public async Task A_script_returns_what_is_nested()
    {
        var result = await Database.ScriptEvaluateAsync(
            "return { redis.call('SET', KEYS[1], ARGV[1]), { 1, 2, { ARGV[1] } } }", ["script"], ["value"]);

        var outer = (RedisResult[])result!;
        var inner = (RedisResult[])outer[1]!;
        Assert.Equal("OK", outer[0].ToString());
        Assert.Equal(2, (int)inner[1]);
        Assert.Equal("value", ((RedisResult[])inner[2]!)[0].ToString());
        Assert.Equal("value", await Database.StringGetAsync("script"));
    }

    [Fact]
    public async Task Ten_thousand_commands_in_flight_each_get_their_own_reply()
    {
        var replies = Enumerable.Range(0, 10_000).Select(async i =>
        {
            await Database.StringSetAsync($"key:{i}", i);
            return (int)await Database.StringGetAsync($"key:{i}") == i;
        });

        Assert.All(await Task.WhenAll(replies), Assert.True);
    }

    [Fact]
    public async Task A_reply_of_thousands_of_items_is_whole()
    {
        await Database.SetAddAsync("many", [.. Enumerable.Range(0, 20_000).Select(i => (RedisValue)i)]);

        Assert.Equal(Enumerable.Range(0, 20_000), (await Database.SetMembersAsync("many")).Select(v => (int)v).Order());
    }

    [Fact]
    public async Task Five_megabytes_come_back_as_they_went()
    {
        var value = new byte[5 * 1024 * 1024];
        new Random(7).NextBytes(value);

        await Database.StringSetAsync("big", value);

        Assert.Equal(value, (byte[]?)await Database.StringGetAsync("big"));
    }

    [Fact]
    public async Task The_client_comes_back_after_the_server_was_killed()
    {
        await Database.StringSetAsync("survivor", "here");
        await _server.KillAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => Database.StringGetAsync("survivor"));

        await _server.RestartAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!_client.IsConnected)
        {
            await Task.Delay(50, limit.Token);
        }

        Assert.Equal("here", await Database.StringGetAsync("survivor"));
    }

    [Fact]
    public async Task A_wrong_password_is_refused() =>
        await Assert.ThrowsAsync<RedisConnectionException>(() => ConnectionMultiplexer.ConnectAsync(_server.ConnectionString("wrong")));
}
