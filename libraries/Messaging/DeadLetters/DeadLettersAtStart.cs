using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RabbitMQ.Client;

namespace StreamPlatform.Messaging.DeadLetters;

/// <summary>
/// A process that was started with <c>dead-letters</c> lists, replays or drops the dead letters of all rooms, and ends. So every image of the platform
/// holds the command, with the broker's address where it runs.
/// </summary>
internal sealed class DeadLettersAtStart(IServiceProvider services, TimeProvider time) : IHostedLifecycleService
{
    private static readonly string[] Words = Environment.GetCommandLineArgs()[1..];

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (Words is not [DeadLetterCommand.Name, .. var words])
        {
            return;
        }

        var store = new DeadLetterStore(services.GetRequiredService<IConnection>(), time);

        // nothing else has been started yet, so there is nothing to stop
        Environment.Exit(await new DeadLetterCommand(store, Console.Out).RunAsync(words, cancellationToken));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
