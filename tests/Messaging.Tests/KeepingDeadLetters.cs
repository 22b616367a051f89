using System.Diagnostics;
using RabbitMQ.Client;
using StreamPlatform.Messaging.DeadLetters;

namespace StreamPlatform.Messaging.Tests;

public sealed class KeepingDeadLetters(BrokerAndDatabase fixture)
{
    [Fact]
    public async Task A_dead_letter_says_why_where_when_and_how_often_and_keeps_no_secret()
    {
        await using var room = await StartAsync("why", Errands.From("why.jobs"));
        var before = TimeProvider.System.GetUtcNow();
        using var change = new Activity("change").Start();

        await room.EnqueueAsync("why.jobs", new Errand("poison"));

        var letter = Assert.Single(await room.DeadLettersAsync());
        Assert.Equal(("why.jobs", "Errand", FailureKind.Unknown, 3), (letter.Queue, letter.Type, letter.Kind, letter.Attempts));
        Assert.Equal(nameof(InvalidOperationException), letter.FailureType);
        Assert.Equal("as the test wants it, with Password=***;Port=1", letter.Reason);
        Assert.InRange(letter.FirstFailedAt, before, letter.LastFailedAt);
        Assert.InRange(letter.LastFailedAt, letter.FirstFailedAt, TimeProvider.System.GetUtcNow());
        Assert.Contains(change.TraceId.ToHexString(), letter.TraceParent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_it_concerns_is_told_and_the_letter_is_kept()
    {
        await using var room = await StartAsync("told", Errands.ToldOf<DeadErrandHandler>("told.jobs"));

        await room.EnqueueAsync("told.jobs", new Errand("hopeless"));

        await room.Journal.WaitForAsync("dead hopeless");
        Assert.Single(await room.DeadLettersAsync());
    }

    [Fact]
    public async Task Whoever_could_not_be_told_is_told_again()
    {
        await using var room = await StartAsync("deaf", Errands.ToldOf<ShyDeadErrandHandler>("deaf.jobs"));

        await room.EnqueueAsync("deaf.jobs", new Errand("hopeless"));

        await room.Journal.WaitForAsync("dead hopeless", times: 2);
        Assert.Equal("nobody can do that", Assert.Single(await room.DeadLettersAsync()).Reason);
    }

    [Fact]
    public async Task A_message_that_kills_every_worker_ends_as_a_dead_letter_and_is_told_of()
    {
        await using (await StartAsync("deadly", Errands.ToldOf<DeadErrandHandler>("deadly.jobs")))
        {
            // the first start makes the queues
        }

        await using (var connection = await ConnectAsync())
        {
            await SendAsync(connection, "deadly.jobs", "deadly");
            for (var deaths = 0; deaths <= Errands.Quick.DeliveryLimit; deaths++)
            {
                await DieHoldingAsync(connection, "deadly.jobs");
            }
        }

        await using var room = await StartAsync("deadly", Errands.ToldOf<DeadErrandHandler>("deadly.jobs"));

        await room.Journal.WaitForAsync("dead deadly");
        var letter = Assert.Single(await room.DeadLettersAsync());
        Assert.Equal((DeadLetter.ProcessEnded, 3), (letter.FailureType, letter.Attempts));
        Assert.DoesNotContain("deadly 1", room.Journal.Seen);
    }

    [Fact]
    public async Task A_message_that_was_held_through_ten_deaths_is_handled_all_the_same()
    {
        await using (await StartAsync("unlucky", Errands.From("unlucky.jobs", new JobQueueOptions())))
        {
            // the first start makes the queue
        }

        await using (var connection = await ConnectAsync())
        {
            await SendAsync(connection, "unlucky.jobs", "unlucky");
            for (var deaths = 0; deaths < 10; deaths++)
            {
                await DieHoldingAsync(connection, "unlucky.jobs");
            }
        }

        await using var room = await StartAsync("unlucky", Errands.From("unlucky.jobs", new JobQueueOptions()));

        await room.Journal.WaitForAsync("unlucky 11");
    }

    [Fact]
    public async Task One_command_lists_replays_and_drops_them()
    {
        await using var room = await StartAsync("operator", Errands.From("operator.jobs"));
        await room.EnqueueAsync("operator.jobs", new Errand("poison"));
        await room.EnqueueAsync("operator.jobs", new Errand("hopeless"));
        var letters = await room.DeadLettersAsync(2);
        var poison = letters.Single(letter => letter.Kind == FailureKind.Unknown);

        var list = await RunAsync(room, "list", "--queue", "operator.jobs");
        Assert.Contains("2 dead letters listed", list, StringComparison.Ordinal);
        Assert.Contains("PermanentFailureException: nobody can do that", list, StringComparison.Ordinal);

        Assert.Contains("1 dead letters replayed", await RunAsync(room, "replay", "--id", $"{poison.MessageId}"), StringComparison.Ordinal);
        await room.Journal.WaitForAsync("poison 1 replayed");

        Assert.Contains("1 dead letters dropped", await RunAsync(room, "drop", "--queue", "operator.jobs"), StringComparison.Ordinal);
        Assert.Contains("0 dead letters listed", await RunAsync(room, "list", "--queue", "operator.jobs"), StringComparison.Ordinal);
        Assert.Contains("usage:", await RunAsync(room, "drop"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looks_again_at_once_sees_what_was_there_before()
    {
        await using var room = await StartAsync("looking", Errands.From("looking.jobs"));
        foreach (var _ in Enumerable.Range(0, 20))
        {
            await room.EnqueueAsync("looking.jobs", new Errand("hopeless"));
        }

        await room.DeadLettersAsync(20);
        for (var look = 0; look < 20; look++)
        {
            Assert.Contains("20 dead letters listed", await RunAsync(room, "list", "--queue", "looking.jobs"), StringComparison.Ordinal);
        }
    }

    private static async Task<string> RunAsync(Room room, params string[] words)
    {
        await using var output = new StringWriter();
        await new DeadLetterCommand(room.DeadLetters, output).RunAsync(words, CancellationToken.None);
        return output.ToString();
    }

    private static async Task SendAsync(IConnection connection, string queue, string errand)
    {
        await using var sender = await connection.CreateChannelAsync();
        await sender.BasicPublishAsync(
            string.Empty, queue, mandatory: true, new BasicProperties { MessageId = Guid.NewGuid().ToString(), Type = "Errand" },
            System.Text.Encoding.UTF8.GetBytes($"{{\"name\":\"{errand}\"}}"));
    }

    // Takes a message and is gone. The broker puts it back a moment later, so that the queue may look empty to the next one who comes.
    private static async Task DieHoldingAsync(IConnection connection, string queue)
    {
        while (true)
        {
            await using var worker = await connection.CreateChannelAsync();
            if (await worker.BasicGetAsync(queue, autoAck: false) is not null)
            {
                return;
            }

            await Task.Delay(20);
        }
    }

    private async Task<IConnection> ConnectAsync() =>
        await new ConnectionFactory { Uri = new Uri(await fixture.Servers.ConnectionStringAsync("messaging")) }.CreateConnectionAsync();

    private async Task<Room> StartAsync(string name, Action<MessagingBuilder> handlers) =>
        await Room.StartAsync(fixture.Servers, name, await fixture.Servers.CreateDatabaseAsync(), handlers);
}
