using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using StreamPlatform.Messaging;

namespace StreamPlatform.Transcoder.Tests.Room;

/// <summary>Speaks and listens on the platform's exchange as other rooms would.</summary>
internal sealed class Broker : IAsyncDisposable
{
    private const string Exchange = "streamplatform.events";
    private readonly IConnection _connection;
    private readonly IChannel _channel;
    private readonly List<(string Type, string Body)> _heard = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Broker(IConnection connection, IChannel channel)
    {
        _connection = connection;
        _channel = channel;
    }

    public static async Task<Broker> ConnectAsync(string address)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true);
        var queue = await channel.QueueDeclareAsync();
        await channel.QueueBindAsync(queue.QueueName, Exchange, "#");
        var broker = new Broker(connection, channel);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += broker.HearAsync;
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
        return broker;
    }

    public DeadLetterStore DeadLetters => new(_connection, TimeProvider.System);

    public async Task PublishAsync<T>(T @event, Guid? id = null) => await _channel.BasicPublishAsync(
        Exchange, typeof(T).Name, mandatory: false,
        new BasicProperties { MessageId = (id ?? Guid.NewGuid()).ToString(), Type = typeof(T).Name, ContentType = "application/json" },
        JsonSerializer.SerializeToUtf8Bytes(@event, JsonSerializerOptions.Web));

    /// <summary>Puts a job into a queue, as a redelivery would.</summary>
    public async Task EnqueueAsync<T>(string queue, T job) => await _channel.BasicPublishAsync(
        "", queue, mandatory: true,
        new BasicProperties { MessageId = Guid.NewGuid().ToString(), Type = typeof(T).Name, ContentType = "application/json" },
        JsonSerializer.SerializeToUtf8Bytes(job, JsonSerializerOptions.Web));

    public IReadOnlyList<T> Heard<T>(Func<T, bool> which)
    {
        lock (_heard)
        {
            return [.. _heard.Where(message => message.Type == typeof(T).Name)
                .Select(message => JsonSerializer.Deserialize<T>(message.Body, JsonSerializerOptions.Web)!).Where(which)];
        }
    }

    /// <summary>Waits until the events heard so far satisfy a condition.</summary>
    public async Task UntilAsync(Func<bool> condition, Func<string> whatIsMissing)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            Task more;
            lock (_heard)
            {
                more = _more.Task;
            }

            if (condition())
            {
                return;
            }

            try
            {
                await more.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException exception)
            {
                throw new TimeoutException(whatIsMissing(), exception);
            }
        }
    }

    public async Task<T> FirstAsync<T>(Func<T, bool> which, Func<string>? log = null)
    {
        await UntilAsync(() => Heard(which).Count > 0, () => $"No {typeof(T).Name} was heard. {log?.Invoke()}");
        return Heard(which)[0];
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private Task HearAsync(object sender, BasicDeliverEventArgs message)
    {
        TaskCompletionSource more;
        lock (_heard)
        {
            _heard.Add((message.BasicProperties.Type ?? "", System.Text.Encoding.UTF8.GetString(message.Body.Span)));
            more = _more;
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        more.SetResult();
        return Task.CompletedTask;
    }
}
