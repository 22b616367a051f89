using StreamPlatform.Contracts;

namespace StreamPlatform.Messaging.Tests;

public sealed class ReachingEveryListener(BrokerAndDatabase fixture)
{
    [Fact]
    public async Task An_event_waits_for_a_room_that_has_never_run()
    {
        await using var speaker = await StartAsync("speaker");
        await speaker.PublishAsync(new Announced("before you came"));
        await speaker.DrainedAsync();

        await using var room = await StartAsync("latecomer", messaging => messaging.Handle<Announced, AnnouncedHandler>());

        await room.Journal.WaitForAsync("before you came");
    }

    [Fact]
    public async Task Jobs_without_a_queue_stay_in_the_outbox_and_hold_up_nothing()
    {
        // more than the relay takes at once
        const int Jobs = 250;
        await using var speaker = await StartAsync("patience");
        for (var number = 0; number < Jobs; number++)
        {
            await speaker.EnqueueAsync("nowhere.jobs", new Errand($"n{number}"));
        }

        await using var listener = await StartAsync("latecomer", messaging => messaging.Handle<Announced, AnnouncedHandler>());
        await speaker.PublishAsync(new Announced("past the jobs"));
        await listener.Journal.WaitForAsync("past the jobs");
        Assert.Equal(Jobs, await speaker.CountAsync("select count(*) from outbox_message"));

        await using var worker = await StartAsync("nowhere", Errands.From("nowhere.jobs", new JobQueueOptions { Prefetch = 50 }));
        await speaker.DrainedAsync();
        for (var number = 0; number < Jobs; number++)
        {
            await worker.Journal.WaitForAsync($"n{number} 1");
        }
    }

    [Fact]
    public async Task An_event_that_nobody_hears_yet_leaves_the_outbox()
    {
        await using var room = await StartAsync("soliloquist");

        await room.PublishAsync(new Muttered("to myself"));

        await room.DrainedAsync();
    }

    [Fact]
    public async Task An_event_that_does_not_say_who_hears_it_cannot_be_published()
    {
        await using var room = await StartAsync("vague");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => room.PublishAsync(new Vague("?")));

        Assert.Contains("[HeardBy]", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_an_event_does_not_name_refuses_to_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => StartAsync("eavesdropper", messaging => messaging.Handle<Announced, AnnouncedHandler>()));

        Assert.Contains("add \"eavesdropper\"", failure.Message, StringComparison.Ordinal);
    }

    private async Task<Room> StartAsync(string name, Action<MessagingBuilder>? handlers = null) =>
        await Room.StartAsync(fixture.Servers, name, await fixture.Servers.CreateDatabaseAsync(), handlers);

    [HeardBy("latecomer")]
    private sealed record Announced(string Text);

    [HeardByNobodyYet]
    private sealed record Muttered(string Text);

    private sealed record Vague(string Text);

    private sealed class AnnouncedHandler(Journal journal) : IMessageHandler<Announced>
    {
        public Task HandleAsync(Announced message, MessageContext context, CancellationToken cancellationToken)
        {
            journal.Add(message.Text);
            return Task.CompletedTask;
        }
    }
}
