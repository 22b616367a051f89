namespace StreamPlatform.Messaging.Tests;

public sealed class HandlingOnce(BrokerAndDatabase fixture)
{
    [Fact]
    public async Task Handling_the_same_event_twice_changes_nothing_the_second_time()
    {
        await using var room = await Room.StartAsync(
            fixture.Servers, "twice", await fixture.Servers.CreateDatabaseAsync(), messaging => messaging.Handle<Counted, CountingHandler>());
        var id = MessageIds.From("twice", "the same cause");

        await room.PublishDirectlyAsync(new Counted("again"), id);
        await room.PublishDirectlyAsync(new Counted("again"), id);
        await room.PublishDirectlyAsync(new Counted("afterwards"), Guid.CreateVersion7());

        await room.Journal.WaitForAsync("afterwards");
        Assert.Equal(1, await room.CountAsync("select count(*) from counted where name = 'again'"));
        Assert.Equal(2, await room.CountAsync("select count(*) from inbox_message"));
    }

    [Fact]
    public async Task A_handler_that_failed_is_tried_again()
    {
        await using var room = await Room.StartAsync(
            fixture.Servers, "shy", await fixture.Servers.CreateDatabaseAsync(), Jobs("shy.jobs"));

        await room.EnqueueAsync("shy.jobs", new Counted("shy"));

        await room.Journal.WaitForAsync("shy 2");
        Assert.Equal(["shy 1", "shy 2"], room.Journal.Seen);
    }

    [Fact]
    public async Task A_message_that_always_fails_becomes_a_dead_letter_and_blocks_nobody()
    {
        await using var room = await Room.StartAsync(
            fixture.Servers,
            "poison",
            await fixture.Servers.CreateDatabaseAsync(),
            messaging =>
            {
                Jobs("poison.jobs")(messaging);
                messaging.HandleJobs<Counted, DeadLetterHandler>("poison.jobs.dead", new JobQueueOptions());
            });

        await room.EnqueueAsync("poison.jobs", new Counted("poison"));
        await room.EnqueueAsync("poison.jobs", new Counted("good"));

        await room.Journal.WaitForAsync("dead poison");
        await room.Journal.WaitForAsync("good 1");
        Assert.Equal(["poison 1", "poison 2", "poison 3 last"], room.Journal.Seen.Where(entry => entry.StartsWith("poison", StringComparison.Ordinal)));
    }

    private static Action<MessagingBuilder> Jobs(string queue) => messaging =>
        messaging.HandleJobs<Counted, FailingHandler>(queue, new JobQueueOptions { DeliveryLimit = 2, RetryPause = TimeSpan.FromMilliseconds(50) });
}
