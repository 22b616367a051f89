using Dapper;
using Npgsql;

namespace StreamPlatform.Messaging.Tests;

public sealed class PublishingFromTheOutbox(BrokerAndDatabase fixture)
{
    [Fact]
    public async Task An_event_is_published_after_the_commit_of_its_change()
    {
        await using var room = await Room.StartAsync(
            fixture.Servers, "commit", await fixture.Servers.CreateDatabaseAsync(), messaging => messaging.Handle<Counted, CountingHandler>());

        await room.PublishAsync(new Counted("one"));

        await room.Journal.WaitForAsync("one");
        await room.DrainedAsync();
    }

    [Fact]
    public async Task An_event_of_a_change_that_was_rolled_back_is_never_published()
    {
        await using var room = await Room.StartAsync(
            fixture.Servers, "rollback", await fixture.Servers.CreateDatabaseAsync(), messaging => messaging.Handle<Counted, CountingHandler>());

        await room.PublishAsync(new Counted("undone"), commit: false);
        await room.PublishAsync(new Counted("done"));

        await room.Journal.WaitForAsync("done");
        Assert.DoesNotContain("undone", room.Journal.Seen);
    }

    [Fact]
    public async Task An_event_written_before_a_crash_is_published_after_restart()
    {
        var database = await fixture.Servers.CreateDatabaseAsync();
        await using (await Room.StartAsync(fixture.Servers, "crash", database, messaging => messaging.Handle<Counted, CountingHandler>()))
        {
            // the first start makes tables and queue
        }

        // a process that died between commit and publishing leaves a row that nobody was notified of
        await using (var source = NpgsqlDataSource.Create(database))
        {
            await using var connection = await source.OpenConnectionAsync();
            await connection.ExecuteAsync(
                """
                insert into outbox_message (id, exchange, routing_key, type, body)
                values (gen_random_uuid(), 'streamplatform.events', 'Counted', 'Counted', convert_to('{"name":"left behind"}', 'UTF8'))
                """);
        }

        await using var room = await Room.StartAsync(fixture.Servers, "crash", database, messaging => messaging.Handle<Counted, CountingHandler>());
        await room.Journal.WaitForAsync("left behind");
    }

    [Fact]
    public async Task Two_relays_of_one_room_send_each_event_once()
    {
        var database = await fixture.Servers.CreateDatabaseAsync();
        var journal = new Journal();
        await using var first = await Room.StartAsync(
            fixture.Servers, "twins", database, messaging => messaging.Handle<Counted, CountingHandler>(), journal);
        await using var second = await Room.StartAsync(
            fixture.Servers, "twins", database, messaging => messaging.Handle<Counted, CountingHandler>(), journal);

        await Parallel.ForAsync(0, 100, async (number, _) => await (number % 2 == 0 ? first : second).PublishAsync(new Counted($"n{number}")));

        for (var number = 0; number < 100; number++)
        {
            await journal.WaitForAsync($"n{number}");
        }

        Assert.Equal(100, await first.CountOnceAsync(100, "select count(*) from counted where name like 'n%'"));
    }

    [Fact]
    public async Task Events_of_a_time_without_a_broker_are_published_when_it_is_back()
    {
        await using var room = await Room.StartAsync(
            fixture.Servers, "outage", await fixture.Servers.CreateDatabaseAsync(), messaging => messaging.Handle<Counted, CountingHandler>());
        await room.PublishAsync(new Counted("before"));
        await room.Journal.WaitForAsync("before");

        await fixture.Servers.StopAsync("messaging");
        await room.PublishAsync(new Counted("during"));
        await fixture.Servers.StartAgainAsync("messaging");

        await room.Journal.WaitForAsync("during");
    }
}
