using System.Collections.Concurrent;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using StreamPlatform.Contracts.Streaming;

namespace StreamPlatform.Streaming.Tests;

// What the platform hears from Streaming: its events as they leave the broker.
internal sealed class Announcements : IAsyncDisposable
{
    private const string Exchange = "streamplatform.events";

    // by the message's id: a relay that lost its connection sends again what was not confirmed, and every consumer knows the id
    private readonly ConcurrentDictionary<string, (string VideoId, string Type)> _heard = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StreamRefused> _refused = new();
    private readonly ConcurrentDictionary<string, TextsChanged> _texts = new(StringComparer.Ordinal);
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private Announcements(IConnection connection, IChannel channel)
    {
        _connection = connection;
        _channel = channel;
    }

    public static async Task<Announcements> ListenAsync(string messaging)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(messaging) }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync();
        var announcements = new Announcements(connection, channel);
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true);
        var queue = await channel.QueueDeclareAsync();
        foreach (var type in (string[])[nameof(VideoPlayable), nameof(VideoReady), nameof(StreamRefused), nameof(TextsChanged)])
        {
            await channel.QueueBindAsync(queue.QueueName, Exchange, type);
        }

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            using var body = JsonDocument.Parse(delivery.Body);
            if (delivery.RoutingKey == nameof(StreamRefused))
            {
                announcements._refused.Enqueue(body.RootElement.Deserialize<StreamRefused>(JsonSerializerOptions.Web)!);
                return Task.CompletedTask;
            }

            if (delivery.RoutingKey == nameof(TextsChanged))
            {
                announcements._texts.TryAdd(delivery.BasicProperties.MessageId!, body.RootElement.Deserialize<TextsChanged>(JsonSerializerOptions.Web)!);
                return Task.CompletedTask;
            }

            announcements._heard.TryAdd(delivery.BasicProperties.MessageId!, (body.RootElement.GetProperty("videoId").GetString()!, delivery.RoutingKey));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
        return announcements;
    }

    // Sends an event as another room would.
    public async Task PublishAsync<TEvent>(TEvent @event, Guid messageId) => await _channel.BasicPublishAsync(
        Exchange,
        typeof(TEvent).Name,
        mandatory: true,
        new BasicProperties { MessageId = messageId.ToString(), Type = typeof(TEvent).Name, Persistent = true },
        JsonSerializer.SerializeToUtf8Bytes(@event, JsonSerializerOptions.Web));

    // In no order: the outbox relays of two replicas may overtake each other.
    public IReadOnlyList<string> Of(AVideo video) =>
        [.. _heard.Values.Where(one => one.VideoId == video.VideoId).Select(one => one.Type).Order(StringComparer.Ordinal)];

    public async Task<IReadOnlyList<string>> UntilReadyAsync(AVideo video)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (Of(video).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            await Task.Delay(20, patience.Token);
        }

        return Of(video);
    }

    // What was told of its texts, in the order of the versions, once this one is there.
    public async Task<IReadOnlyList<TextsChanged>> TextsAsync(AVideo video, long version)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!_texts.Values.Any(told => told.VideoId == video.VideoId && told.Version == version))
        {
            await Task.Delay(20, patience.Token);
        }

        return [.. _texts.Values.Where(told => told.VideoId == video.VideoId).OrderBy(told => told.Version)];
    }

    public async Task<StreamRefused> RefusalAsync(AVideo video)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            if (_refused.FirstOrDefault(one => one.VideoId == video.VideoId) is { } refused)
            {
                return refused;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
