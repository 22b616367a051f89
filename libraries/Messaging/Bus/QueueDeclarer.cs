using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace StreamPlatform.Messaging.Bus;

/// <summary>Makes exchange, queues and bindings. Everybody may, as often as they like: whoever comes first makes what is missing.</summary>
internal sealed class QueueDeclarer(IServiceProvider services, ILogger<QueueDeclarer> logger) : IDisposable
{
    // Who declares a queue that is just being made is told at once that it exists, and a consumer of it then finds nobody there: the broker answers with 541 and
    // closes the connection with all its channels. The consumers of a queue and of its dead letters both declare both, at the same moment.
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>A room's event queue, bound to the events of these types.</summary>
    public async Task DeclareEventQueueAsync(string room, IEnumerable<string> types, CancellationToken cancellationToken)
    {
        var queue = Topology.EventQueue(room);
        await DeclareWorkQueueAsync(queue, Topology.EventQueueOptions, cancellationToken);
        await using var channel = await OpenAsync(cancellationToken);
        await channel.ExchangeDeclareAsync(Topology.EventExchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
        foreach (var type in types)
        {
            await channel.QueueBindAsync(queue, Topology.EventExchange, type, cancellationToken: cancellationToken);
        }
    }

    /// <summary>A queue of work and the one for its dead letters.</summary>
    public async Task DeclareWorkQueueAsync(string queue, JobQueueOptions options, CancellationToken cancellationToken)
    {
        await DeclareAsync(Topology.DeadLetterQueue(queue), QueueArguments.Dead(), cancellationToken);
        await DeclareAsync(queue, QueueArguments.Work(queue, options), cancellationToken);
    }

    /// <summary>A queue in which messages of another wait for their next attempt. Returns its name.</summary>
    public async Task<string> DeclareRetryQueueAsync(string queue, TimeSpan pause, CancellationToken cancellationToken)
    {
        var name = Failures.RetryPauses.QueueFor(queue, pause);
        await DeclareAsync(name, QueueArguments.Retry(queue, pause), cancellationToken);
        return name;
    }

    /// <summary>Where the dead letters of all rooms are kept.</summary>
    public Task DeclareKeptDeadLettersAsync(CancellationToken cancellationToken) =>
        DeclareAsync(Topology.KeptDeadLetters, QueueArguments.Kept(), cancellationToken);

    private async Task DeclareAsync(string queue, Dictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // a refused declaration closes its channel, so it gets one of its own
            await using var channel = await OpenAsync(cancellationToken);
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.PreconditionFailed)
        {
            // made by an older version with other settings: an operator may replace it when it is empty, and until then it works
            logger.QueueDiffers(queue, exception.ShutdownReason.ReplyText);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private Task<IChannel> OpenAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<IConnection>().CreateChannelAsync(cancellationToken: cancellationToken);
}
