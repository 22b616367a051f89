namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>
/// Waits for what the platform is to bring about, for as long as it moves at all. A slow machine is no failure; a platform in which nobody has anything
/// left to do, or which holds work and says nothing for very long, is stuck.
/// </summary>
internal sealed class Progress(PipelineGraph graph)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestIdleness = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(8);

    /// <summary>All of these videos have been spoken of by an event of this type.</summary>
    public Task HeardOfAllAsync(string type, IReadOnlyCollection<string> videos) => UntilAsync(
        () => graph.Broker.Count(type, videos) == videos.Count,
        () => $"No {type} of " + string.Join(", ", videos.Where(id => graph.Broker.Count(type, [id]) == 0)));

    /// <summary>Looks at the condition whenever an event was heard, and every few seconds besides.</summary>
    /// <exception cref="TimeoutException">The platform stands still.</exception>
    public async Task UntilAsync(Func<bool> condition, Func<string> whatIsMissing)
    {
        var (heard, idle) = (TimeProvider.System.GetTimestamp(), (long?)null);
        while (true)
        {
            var next = graph.Broker.NextAsync();
            if (condition())
            {
                return;
            }

            await next.WaitAsync(Look).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (next.IsCompleted)
            {
                (heard, idle) = (TimeProvider.System.GetTimestamp(), null);
                continue;
            }

            var work = await WorkAsync();
            idle = work.Length == 0 ? idle ?? TimeProvider.System.GetTimestamp() : null;
            Say(heard, work, whatIsMissing);
            ThrowIfStill(heard, idle, whatIsMissing);
        }
    }

    private static void ThrowIfStill(long heard, long? idle, Func<string> whatIsMissing)
    {
        var silent = TimeProvider.System.GetElapsedTime(heard);
        if (silent > LongestSilence)
        {
            throw new TimeoutException($"There is work in the queues, but nothing was heard for {silent.TotalSeconds:0} s. {whatIsMissing()}");
        }

        if (idle is { } since && TimeProvider.System.GetElapsedTime(since) is var length && length > LongestIdleness)
        {
            throw new TimeoutException($"Nobody has had anything to do for {length.TotalSeconds:0} s. {whatIsMissing()}");
        }
    }

    private void Say(long heard, string work, Func<string> whatIsMissing)
    {
        var silent = TimeProvider.System.GetElapsedTime(heard);
        if (silent > Look * 3)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{TimeProvider.System.GetLocalNow():HH:mm:ss} silent for {silent.TotalSeconds:0} s; in work: {(work.Length == 0 ? "nothing" : work)}; down: {string.Join(", ", graph.Down())}. {whatIsMissing()}");
        }
    }

    // what stands in queues or is being handled; empty when nobody has anything to do
    private async Task<string> WorkAsync()
    {
        try
        {
            using var broker = await BrokerManagement.OpenAsync(graph);
            return string.Join(", ", (await broker.QueuesAsync())
                .Where(queue => queue.Value > 0 && queue.Key != BrokerManagement.KeptDeadLetters).Select(queue => $"{queue.Key} {queue.Value}"));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException or System.Text.Json.JsonException)
        {
            // whoever cannot be asked is not idle
            return $"the broker does not answer: {exception.Message}";
        }
    }
}
