using StreamPlatform.Contracts;

namespace StreamPlatform.Messaging.Tests;

public sealed class HandlingOnce(BrokerAndDatabase fixture)
{
    [Fact]
    public async Task Handling_the_same_event_twice_changes_nothing_the_second_time()
    {
        await using var room = await Room.StartAsync(
            fixture.Servers, "twice", await fixture.Servers.CreateDatabaseAsync(), messaging => messaging.Handle<Repeated, RepeatedHandler>());
        var id = MessageIds.From("twice", "the same cause");

        await room.PublishDirectlyAsync(new Repeated("again"), id);
        await room.PublishDirectlyAsync(new Repeated("again"), id);
        await room.PublishDirectlyAsync(new Repeated("afterwards"), Guid.CreateVersion7());

        await room.Journal.WaitForAsync("afterwards");
        Assert.Equal(2, await room.CountOnceAsync(2, "select count(*) from inbox_message"));
        Assert.Equal(1, await room.CountAsync("select count(*) from counted where name = 'again'"));
    }

    [HeardBy("twice")]
    private sealed record Repeated(string Name);

    private sealed class RepeatedHandler(Journal journal) : ITransactionalHandler<Repeated>
    {
        public Task HandleAsync(Repeated message, UnitOfWork work, CancellationToken cancellationToken) =>
            new CountingHandler(journal).HandleAsync(new Counted(message.Name), work, cancellationToken);
    }
}
