using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>Hears every event of the platform, as many times as the broker is given it.</summary>
internal sealed class BrokerTap : IAsyncDisposable
{
    private const string Exchange = "streamplatform.events";

    private readonly IConnection _connection;
    private readonly List<HeardEvent> _heard = [];
    private readonly Lock _lock = new();
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BrokerTap(IConnection connection) => _connection = connection;

    public static async Task<BrokerTap> OpenAsync(DistributedApplication app)
    {
        var address = await app.GetConnectionStringAsync("messaging");

        // without heartbeats: a machine that is too busy for them must not make this one deaf
        var factory = new ConnectionFactory { Uri = new Uri(address!), ClientProvidedName = "chaos", RequestedHeartbeat = TimeSpan.Zero };
        var connection = await factory.CreateConnectionAsync();
        var tap = new BrokerTap(connection);
        var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true);
        var queue = await channel.QueueDeclareAsync();
        await channel.QueueBindAsync(queue.QueueName, Exchange, "#");
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) => tap.HearAsync(delivery);
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
        return tap;
    }

    public IReadOnlyList<HeardEvent> Heard
    {
        get
        {
            lock (_lock)
            {
                return [.. _heard];
            }
        }
    }

    /// <summary>How many videos of those given have been spoken of by an event of this type.</summary>
    public int Count(string type, IReadOnlyCollection<string> videos) =>
        Heard.Where(heard => heard.Type == type && heard.VideoId is not null && videos.Contains(heard.VideoId)).DistinctBy(heard => heard.VideoId).Count();

    /// <summary>The next event from now on.</summary>
    public Task NextAsync()
    {
        lock (_lock)
        {
            return _more.Task;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private Task HearAsync(BasicDeliverEventArgs delivery)
    {
        var heard = HeardEvent.Read(
            delivery.BasicProperties.Type ?? string.Empty, delivery.BasicProperties.MessageId ?? string.Empty, delivery.Body, TimeProvider.System.GetUtcNow());
        TaskCompletionSource more;
        lock (_lock)
        {
            _heard.Add(heard);
            more = _more;
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        more.SetResult();
        return Task.CompletedTask;
    }
}
