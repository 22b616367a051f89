using System.Collections.Concurrent;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using StreamPlatform.Contracts;

namespace StreamPlatform.Messaging.Tests;

public sealed class KeepingTheOrder(BrokerAndDatabase fixture)
{
    private const int Events = 300;

    [Fact]
    public async Task What_was_written_first_is_told_first_whichever_process_relays_it()
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(await fixture.Servers.ConnectionStringAsync("messaging")) }.CreateConnectionAsync();
        var heard = await ListenAsync(connection);
        var database = await fixture.Servers.CreateDatabaseAsync();
        await using var one = await Room.StartAsync(fixture.Servers, "order", database);
        await using var other = await Room.StartAsync(fixture.Servers, "order", database);

        for (var number = 0; number < Events; number++)
        {
            await one.PublishAsync(new Numbered(number));
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (heard.Count < Events)
        {
            await Task.Delay(20, patience.Token);
        }

        Assert.Equal(Enumerable.Range(0, Events), heard);
    }

    private static async Task<ConcurrentQueue<int>> ListenAsync(IConnection connection)
    {
        var heard = new ConcurrentQueue<int>();
        var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync("streamplatform.events", ExchangeType.Topic, durable: true);
        var queue = await channel.QueueDeclareAsync();
        await channel.QueueBindAsync(queue.QueueName, "streamplatform.events", nameof(Numbered));
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            heard.Enqueue(JsonSerializer.Deserialize<Numbered>(delivery.Body.Span, JsonSerializerOptions.Web)!.Number);
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
        return heard;
    }

    [HeardByNobodyYet]
    private sealed record Numbered(int Number);
}
