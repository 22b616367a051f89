namespace StreamPlatform.Messaging.Tests;

public sealed class LosingAWorker(BrokerAndDatabase fixture)
{
    [Fact]
    public async Task A_worker_that_vanishes_without_a_word_is_noticed_and_another_does_its_work()
    {
        // the default heartbeat of the broker is a minute: whoever relied on it would wait for more than two
        await using var line = await Line.ToAsync(await fixture.Servers.ConnectionStringAsync("messaging"));
        await using var vanishing = await StartAsync("vanishing", line.ConnectionString);
        await vanishing.EnqueueAsync("line.jobs", new Errand("long"));
        await vanishing.Journal.WaitForAsync("long begun");
        line.GoDead();

        await using var other = await StartAsync("line", await fixture.Servers.ConnectionStringAsync("messaging"));

        await other.Journal.WaitForAsync("long begun");
        Hold.Release();
    }

    private async Task<Room> StartAsync(string name, string broker) => await Room.StartAsync(
        fixture.Servers,
        name,
        await fixture.Servers.CreateDatabaseAsync(),
        messaging => messaging.HandleJobs<Errand, HoldingHandler>("line.jobs", new JobQueueOptions()),
        broker: broker);

    private static class Hold
    {
        private static readonly TaskCompletionSource Held = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public static Task Task => Held.Task;

        public static void Release() => Held.TrySetResult();
    }

    private sealed class HoldingHandler(Journal journal) : IMessageHandler<Errand>
    {
        public Task HandleAsync(Errand message, MessageContext context, CancellationToken cancellationToken)
        {
            journal.Add($"{message.Name} begun");
            return Hold.Task.WaitAsync(cancellationToken);
        }
    }
}
