using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Streaming.Access;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Testing;

namespace StreamPlatform.Streaming.Tests;

// One running Streaming service.
internal sealed class StreamingApp(IReadOnlyDictionary<string, string?> settings, TestTokens tokens) : WebApplicationFactory<Program>
{
    public const string EdgeAddress = "http://edge-eu.test:8080";
    public const string TokenKey = "k1:the-token-key-of-these-tests";

    public HttpClient ClientOf(string? userId)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = userId is null ? null : new AuthenticationHeaderValue("Bearer", tokens.For(userId));
        return client;
    }

    // Handles events as the consumer does, each in a transaction of its own, but without the way through the broker.
    public async Task HearAsync(params IEnumerable<object> events)
    {
        foreach (var @event in events)
        {
            await HearAsync(@event);
        }
    }

    public async Task StoreAsync(AVideo video, string track, int number) => await Services.GetRequiredService<MediaStore>().PutOnceAsync(
        MediaKeys.Segment(video.VideoId, video.PlanId, track, number), video.Content(track, number), "video/mp4", CancellationToken.None);

    public async Task StoreAsync(string key, byte[] content, string contentType) =>
        await Services.GetRequiredService<MediaStore>().PutOnceAsync(key, content, contentType, CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(tokens.TrustedBy);
    }

    private Task HearAsync(object @event) => @event switch
    {
        VideoChanged changed => HandleAsync<VideoChanged, VideoChangedHandler>(changed),
        VideoRemoved removed => HandleAsync<VideoRemoved, VideoRemovedHandler>(removed),
        PlanDiscarded discarded => HandleAsync<PlanDiscarded, PlanDiscardedHandler>(discarded),
        SourceProbed probed => HandleAsync<SourceProbed, SourceProbedHandler>(probed),
        ChunkTranscoded chunk => HandleAsync<ChunkTranscoded, ChunkTranscodedHandler>(chunk),
        AudioTranscoded audio => HandleAsync<AudioTranscoded, AudioTranscodedHandler>(audio),
        _ => throw new ArgumentException($"Streaming does not hear {@event.GetType().Name}.", nameof(@event)),
    };

    private async Task HandleAsync<TEvent, THandler>(TEvent @event)
        where THandler : ITransactionalHandler<TEvent>
    {
        await using var scope = Services.CreateAsyncScope();
        await using var work = await scope.ServiceProvider.GetRequiredService<UnitOfWorkFactory>().BeginAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<THandler>().HandleAsync(@event, work, CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }
}
