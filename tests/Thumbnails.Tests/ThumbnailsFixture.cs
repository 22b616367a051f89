using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Testing;
using StreamPlatform.Thumbnails.Tests;

[assembly: AssemblyFixture(typeof(ThumbnailsFixture))]

namespace StreamPlatform.Thumbnails.Tests;

// The worker with a real broker and a real store.
public sealed class ThumbnailsFixture : IAsyncLifetime
{
    private const string Exchange = "streamplatform.events";
    private readonly ConcurrentQueue<(string Type, JsonElement Body)> _heard = new();
    private TestServers _servers = null!;
    private readonly TestTokens _tokens = new();
    private WebApplicationFactory<Program> _app = null!;
    private IConnection _connection = null!;
    private IChannel _channel = null!;

    internal MediaStore Media => _app.Services.GetRequiredService<MediaStore>();

    internal IServiceProvider Services => _app.Services;

    public async ValueTask InitializeAsync()
    {
        _servers = await TestServers.StartAsync(Server.RabbitMq, Server.Storage);
        var messaging = await _servers.ConnectionStringAsync("messaging");
        await ListenAsync(messaging);
        var media = await _servers.ConnectionStringAsync("media");
        _app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Development")
            .UseSetting("ConnectionStrings:messaging", messaging)
            .UseSetting("ConnectionStrings:media", media)
            .ConfigureTestServices(services =>
            {
                _tokens.TrustedBy(services);
                services.AddHttpClient<VideoOwnership>().ConfigurePrimaryHttpMessageHandler(() => new CatalogOfOne());
            }));
        using var client = _app.CreateClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!(await client.GetAsync(new Uri("/health", UriKind.Relative), patience.Token)).IsSuccessStatusCode)
        {
            await Task.Delay(50, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _tokens.Dispose();
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
        await _servers.DisposeAsync();
    }

    internal async Task StoreAsync(ClockVideo video)
    {
        foreach (var (rung, (init, segments)) in video.Rungs)
        {
            await Media.PutOnceAsync(MediaKeys.Init(video.VideoId, video.PlanId, rung), init, "video/mp4", CancellationToken.None);
            for (var i = 0; i < segments.Count; i++)
            {
                await Media.PutOnceAsync(MediaKeys.Segment(video.VideoId, video.PlanId, rung, i), segments[i], "video/mp4", CancellationToken.None);
            }
        }
    }

    internal async Task PublishAsync(VideoReady message) => await _channel.BasicPublishAsync(
        Exchange, nameof(VideoReady), mandatory: true,
        new BasicProperties { MessageId = Guid.NewGuid().ToString(), Type = nameof(VideoReady), Persistent = true },
        JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web));

    internal async Task<TEvent> HearAsync<TEvent>(string videoId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            foreach (var (type, body) in _heard)
            {
                if (type == typeof(TEvent).Name && body.GetProperty("videoId").GetString() == videoId)
                {
                    return body.Deserialize<TEvent>(JsonSerializerOptions.Web)!;
                }
            }

            await Task.Delay(20, patience.Token);
        }
    }

    internal async Task<HttpResponseMessage> SendPosterAsync(string videoId, byte[] picture, string type)
    {
        using var client = _app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _tokens.For("eu-001-abcdefghijklmnop", "creator"));
        using var content = new ByteArrayContent(picture);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await client.PutAsync(new Uri($"/api/thumbnails/videos/{videoId}/poster", UriKind.Relative), content);
    }

    internal async Task<byte[]> ReadAsync(string key)
    {
        await using var content = await Media.OpenReadAsync(key, 0, null, CancellationToken.None) ?? throw new InvalidOperationException($"{key} is not there.");
        var bytes = new byte[content.Length];
        await content.Stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private async Task ListenAsync(string messaging)
    {
        _connection = await new ConnectionFactory { Uri = new Uri(messaging) }.CreateConnectionAsync();
        _channel = await _connection.CreateChannelAsync();
        await _channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true);
        var queue = await _channel.QueueDeclareAsync();
        foreach (var type in (string[])[nameof(StillsRendered), nameof(StoryboardRendered), nameof(HoverPreviewRendered), nameof(PosterUploaded)])
        {
            await _channel.QueueBindAsync(queue.QueueName, Exchange, type);
        }

        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            using var body = JsonDocument.Parse(delivery.Body);
            _heard.Enqueue((delivery.RoutingKey, body.RootElement.Clone()));
            return Task.CompletedTask;
        };
        await _channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
    }
}

// Every video is the caller's, but for those that nobody has heard of.
file sealed class CatalogOfOne : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
        new HttpResponseMessage(request.RequestUri!.AbsolutePath.EndsWith("/foreign", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK));
}
