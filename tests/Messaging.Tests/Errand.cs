namespace StreamPlatform.Messaging.Tests;

/// <summary>A job whose name says what goes wrong with it.</summary>
internal sealed record Errand(string Name);

/// <summary>Fails as the errand wants it, and writes down each attempt.</summary>
internal sealed class ErrandHandler(Journal journal) : IMessageHandler<Errand>
{
    public const string Secret = "hunter2";

    public Task HandleAsync(Errand message, MessageContext context, CancellationToken cancellationToken)
    {
        journal.Add($"{message.Name} {context.DeliveryCount}{(context.IsReplay ? " replayed" : string.Empty)}");
        return message.Name switch
        {
            "poison" when !context.IsReplay => throw new InvalidOperationException($"as the test wants it, with Password={Secret};Port=1"),
            "shy" when context.DeliveryCount == 1 => throw new InvalidOperationException("the first time is hard"),
            "hopeless" => throw new PermanentFailureException("nobody can do that"),
            "patient" when context.DeliveryCount < 6 => throw new TimeoutException("the database is away"),
            _ => Task.CompletedTask,
        };
    }
}

internal sealed class DeadErrandHandler(Journal journal) : IDeadLetterHandler<Errand>
{
    public Task HandleAsync(Errand message, DeadLetter letter, CancellationToken cancellationToken)
    {
        journal.Add($"dead {message.Name}");
        return Task.CompletedTask;
    }
}

/// <summary>Cannot say it the first time.</summary>
internal sealed class ShyDeadErrandHandler(Journal journal) : IDeadLetterHandler<Errand>
{
    public Task HandleAsync(Errand message, DeadLetter letter, CancellationToken cancellationToken)
    {
        var before = journal.Seen.Count;
        journal.Add($"dead {message.Name}");
        return before == 0 || !journal.Seen.Take(before).Contains($"dead {message.Name}", StringComparer.Ordinal)
            ? throw new TimeoutException("the database is away")
            : Task.CompletedTask;
    }
}
