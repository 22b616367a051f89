namespace StreamPlatform.Messaging.Tests;

public sealed class TryingAgain(BrokerAndDatabase fixture)
{
    [Fact]
    public async Task A_handler_that_failed_is_tried_again()
    {
        await using var room = await StartAsync("shy", Errands.From("shy.jobs"));

        await room.EnqueueAsync("shy.jobs", new Errand("shy"));

        await room.Journal.WaitForAsync("shy 2");
        Assert.Equal(["shy 1", "shy 2"], room.Journal.Seen);
    }

    [Fact]
    public async Task A_message_that_waits_for_its_next_attempt_holds_up_nobody()
    {
        // a worker that slept with the message in its hand would not see the next one for a minute
        var slow = Errands.Quick with { RetryPause = TimeSpan.FromMinutes(1), LongestRetryPause = TimeSpan.FromMinutes(1) };
        await using var room = await StartAsync("queue", Errands.From("queue.jobs", slow));

        await room.EnqueueAsync("queue.jobs", new Errand("shy"));
        await room.Journal.WaitForAsync("shy 1");
        await room.EnqueueAsync("queue.jobs", new Errand("good"));

        await room.Journal.WaitForAsync("good 1");
        Assert.DoesNotContain("shy 2", room.Journal.Seen);
    }

    [Fact]
    public async Task A_failure_that_passes_has_a_larger_budget_than_an_unknown_one()
    {
        await using var room = await StartAsync("patient", Errands.From("patient.jobs"));

        await room.EnqueueAsync("patient.jobs", new Errand("patient"));
        await room.EnqueueAsync("patient.jobs", new Errand("poison"));

        await room.Journal.WaitForAsync("patient 6");
        Assert.Equal(FailureKind.Unknown, Assert.Single(await room.DeadLettersAsync()).Kind);
        Assert.Equal(3, room.Journal.Seen.Count(entry => entry.StartsWith("poison", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_can_never_be_handled_is_tried_once()
    {
        await using var room = await StartAsync("hopeless", Errands.From("hopeless.jobs"));

        await room.EnqueueAsync("hopeless.jobs", new Errand("hopeless"));

        var letter = Assert.Single(await room.DeadLettersAsync());
        Assert.Equal((FailureKind.Permanent, 1, "nobody can do that"), (letter.Kind, letter.Attempts, letter.Reason));
        Assert.Equal(["hopeless 1"], room.Journal.Seen);
    }

    [Theory]
    [InlineData("Errand", "{\"name\":")]
    [InlineData("Errand", "null")]
    [InlineData("Nonsense", "{}")]
    public async Task What_nobody_can_read_is_a_dead_letter_at_once(string type, string body)
    {
        var name = $"unread{type.Length}{body.Length}";
        await using var room = await StartAsync(name, Errands.From($"{name}.jobs"));

        await room.SendAsync($"{name}.jobs", type, body);

        var letter = Assert.Single(await room.DeadLettersAsync());
        Assert.Equal((FailureKind.Permanent, nameof(PermanentFailureException), 1), (letter.Kind, letter.FailureType, letter.Attempts));
    }

    private async Task<Room> StartAsync(string name, Action<MessagingBuilder> handlers) =>
        await Room.StartAsync(fixture.Servers, name, await fixture.Servers.CreateDatabaseAsync(), handlers);
}
