using StreamPlatform.Contracts.Searching;
using StreamPlatform.Messaging;

namespace StreamPlatform.Search.Rebuilding;

// A process that was started with "rebuild" asks the running one for it, and ends.
internal sealed class RebuildAtStart(IMessagePublisher publisher, TimeProvider clock) : IHostedLifecycleService
{
    private const string Word = "rebuild";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetCommandLineArgs() is not [_, Word])
        {
            return;
        }

        await publisher.PublishAsync(new SearchRebuildRequested(clock.GetUtcNow()), Guid.NewGuid(), cancellationToken);
        await Console.Out.WriteLineAsync("The rebuild is under way.");

        // nothing else has been started yet, so there is nothing to stop
        Environment.Exit(0);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
