using System.Text.Json;
using RabbitMQ.Client;
using StreamPlatform.CdnSync.Tests;
using StreamPlatform.Edge.Tests;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(World))]

namespace StreamPlatform.CdnSync.Tests;

public sealed class World : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private TestServers _servers = null!;
    private IConnection _connection = null!;
    private IChannel _channel = null!;

    internal Origin Origin { get; private set; } = null!;

    internal FakePredictions Predictions { get; private set; } = null!;

    internal EdgeProcess Near { get; private set; } = null!;

    internal EdgeProcess Far { get; private set; } = null!;

    internal CdnSyncApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _servers = await TestServers.StartAsync(Server.RabbitMq);
        Origin = await Origin.StartAsync();
        Predictions = await FakePredictions.StartAsync();
        Near = await EdgeProcess.StartAsync(Origin.Url);
        Far = await EdgeProcess.StartAsync(Origin.Url);
        var messaging = await _servers.ConnectionStringAsync("messaging");
        App = new CdnSyncApp(messaging, Origin.Url, Predictions.Url, Near.Address, Far.Address);
        await App.StartAsync();
        _connection = await new ConnectionFactory { Uri = new Uri(messaging) }.CreateConnectionAsync();
        _channel = await _connection.CreateChannelAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
        await App.DisposeAsync();
        await Far.DisposeAsync();
        await Near.DisposeAsync();
        await Predictions.DisposeAsync();
        await Origin.DisposeAsync();
        await _servers.DisposeAsync();
    }

    // Says something as another room would.
    internal async Task SayAsync<TEvent>(TEvent said) => await _channel.BasicPublishAsync(
        "streamplatform.events",
        typeof(TEvent).Name,
        mandatory: true,
        new BasicProperties { MessageId = Guid.NewGuid().ToString(), Type = typeof(TEvent).Name, Persistent = true },
        JsonSerializer.SerializeToUtf8Bytes(said, JsonSerializerOptions.Web));

    internal static async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!reached())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
