using System.Net.Http.Headers;
using Dapper;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Contracts.Payments;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Streaming.Access;
using StreamPlatform.Streaming.Entitlements;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Sessions;
using StreamPlatform.Streaming.Texts;
using StreamPlatform.Testing;

namespace StreamPlatform.Streaming.Tests;

// One running Streaming service.
internal sealed class StreamingApp(IReadOnlyDictionary<string, string?> settings, TestTokens tokens) : WebApplicationFactory<Program>
{
    public const string EdgeAddress = "http://edge-eu.test:8080";
    public const string TokenKey = "k1:the-token-key-of-these-tests";

    public HttpClient ClientOf(string? userId, params string[] roles)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = userId is null ? null : new AuthenticationHeaderValue("Bearer", tokens.For(userId, roles));
        return client;
    }

    // Handles events as the consumer does, each in a transaction of its own, but without the way through the broker.
    public async Task HearAsync(params IEnumerable<object> events)
    {
        var heard = events.ToArray();
        foreach (var @event in heard)
        {
            await StoreAsync(@event);
            await HearAsync(@event);
        }

        await GatesAsync();
    }

    public async Task StoreAsync(AVideo video)
    {
        foreach (var @event in video.Story())
        {
            await StoreAsync(@event);
        }
    }

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

    // What is told of is stored, unless a test has stored something else before.
    private async Task StoreAsync(object @event)
    {
        var files = @event switch
        {
            ChunkTranscoded chunk => AVideo.FilesOf(chunk.VideoId, chunk.PlanId, chunk.Segments),
            AudioTranscoded audio => AVideo.FilesOf(audio.VideoId, audio.PlanId, audio.Segments),
            _ => [],
        };
        foreach (var (key, content) in files)
        {
            await StoreAsync(key, content, "video/mp4");
        }
    }

    // Until every plan that was sent to a gate has passed it or not.
    private async Task GatesAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var connection = await Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(patience.Token);
        while (await connection.ExecuteScalarAsync<bool>(
            """
            select exists (
                select from plan where refused_at is null
                and ((playable_asked_at is not null and playable_at is null) or (ready_asked_at is not null and ready_at is null)))
            """))
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private Task HearAsync(object @event) => @event switch
    {
        VideoChanged changed => HandleAsync<VideoChanged, VideoChangedHandler>(changed),
        VideoRemoved removed => HandleAsync<VideoRemoved, VideoRemovedHandler>(removed),
        PlanDiscarded discarded => HandleAsync<PlanDiscarded, PlanDiscardedHandler>(discarded),
        SourceProbed probed => HandleAsync<SourceProbed, SourceProbedHandler>(probed),
        ChunkTranscoded chunk => HandleAsync<ChunkTranscoded, ChunkTranscodedHandler>(chunk),
        AudioTranscoded audio => HandleAsync<AudioTranscoded, AudioTranscodedHandler>(audio),
        SignInEnded ended => DeliverAsync<SignInEnded, SignInEndedHandler>(ended),
        OfferChanged offer => HandleAsync<OfferChanged, OfferChangedHandler>(offer),
        EntitlementGranted granted => DeliverAsync<EntitlementGranted, EntitlementGrantedHandler>(granted),
        EntitlementRevoked revoked => DeliverAsync<EntitlementRevoked, EntitlementRevokedHandler>(revoked),
        TextExtracted text => HandleAsync<TextExtracted, TextExtractedHandler>(text),
        _ => throw new ArgumentException($"Streaming does not hear {@event.GetType().Name}.", nameof(@event)),
    };

    private async Task DeliverAsync<TEvent, THandler>(TEvent @event)
        where THandler : IMessageHandler<TEvent>
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<THandler>().HandleAsync(@event, new MessageContext(Guid.NewGuid(), "streaming.events", 1), CancellationToken.None);
    }

    private async Task HandleAsync<TEvent, THandler>(TEvent @event)
        where THandler : ITransactionalHandler<TEvent>
    {
        await using var scope = Services.CreateAsyncScope();
        await using var work = await scope.ServiceProvider.GetRequiredService<UnitOfWorkFactory>().BeginAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<THandler>().HandleAsync(@event, work, CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }
}
