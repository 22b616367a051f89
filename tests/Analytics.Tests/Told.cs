using System.Collections.Concurrent;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using StreamPlatform.Contracts.Viewing;

namespace StreamPlatform.Analytics.Tests;

// What the platform is told of sittings that are over.
internal sealed class Told : IAsyncDisposable
{
    private const string Exchange = "streamplatform.events";
    private readonly ConcurrentQueue<(string MessageId, ViewingSummarised Event)> _heard = new();
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private Told(IConnection connection, IChannel channel)
    {
        _connection = connection;
        _channel = channel;
    }

    public static async Task<Told> ListenAsync(string messaging)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(messaging) }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync();
        var told = new Told(connection, channel);
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true);
        var queue = await channel.QueueDeclareAsync();
        await channel.QueueBindAsync(queue.QueueName, Exchange, nameof(ViewingSummarised));
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            var @event = JsonSerializer.Deserialize<ViewingSummarised>(delivery.Body.Span, JsonSerializerOptions.Web)!;
            told._heard.Enqueue((delivery.BasicProperties.MessageId!, @event));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
        return told;
    }

    public IReadOnlyList<(string MessageId, ViewingSummarised Event)> Of(string videoId) => [.. _heard.Where(one => one.Event.VideoId == videoId)];

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
