using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MongoDB.Bson;
using MongoDB.Driver;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.Catalog.Tests.Processing;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Messaging;
using StreamPlatform.Testing;

namespace StreamPlatform.Catalog.Tests;

internal sealed class CatalogApp : WebApplicationFactory<Program>
{
    private readonly TestTokens _tokens = new();
    private readonly (string Name, string Value)[] _settings;
    private int _handles;

    public CatalogApp(string database, string redis, params (string Name, string Value)[] settings)
    {
        Database = database;
        Redis = redis;
        _settings = settings;
        StartServer();
    }

    public string Database { get; }

    public string Redis { get; }

    public RecordingPublisher Broker { get; } = new();

    public CommandLog Commands { get; } = new();

    public IMongoDatabase Store => Services.GetRequiredService<IMongoDatabase>();

    public Caller Anyone() => new(CreateClient(), userId: null);

    public Caller NewUser(params string[] roles) => User(UserId.New("eu").Value, roles);

    public async Task<Caller> NewCreatorAsync()
    {
        var creator = NewUser("creator");
        using var channel = await creator.PutAsync("studio/channel", new { handle = NewHandle(), name = "A channel", description = "" });
        Assert.Equal(200, (int)channel.StatusCode);
        return creator;
    }

    public string NewHandle() => $"handle-{Interlocked.Increment(ref _handles)}";

    public async Task TellAsync(params object[] events)
    {
        foreach (var told in events)
        {
            await TellAsync(told);
        }
    }

    public async Task<SourceStory> MakePlayableAsync(string videoId)
    {
        var story = new SourceStory(videoId, DateTimeOffset.UnixEpoch.AddYears(56));
        await TellAsync(story.Completed, story.Probed, story.Playable);
        return story;
    }

    // The relay works in its own time; what it must reach is a state, not a moment.
    public static async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!reached())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    // what the relay takes away, it takes away in its own time
    public Task IsEmptyAsync(string collection, string field, string value) => UntilAsync(() =>
        Store.GetCollection<BsonDocument>(collection).CountDocuments(new BsonDocument(field, value)) == 0);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:catalog-db", Database);
        builder.UseSetting("ConnectionStrings:redis", Redis);
        builder.UseSetting("ConnectionStrings:messaging", "amqp://guest:guest@127.0.0.1:1");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Catalog:RelayInterval", "00:00:00.2");
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            _tokens.TrustedBy(services);
            services.Replace(ServiceDescriptor.Singleton<IMessagePublisher>(Broker));
            services.Replace(ServiceDescriptor.Singleton<IMongoClient>(Commands.Client(Database)));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _tokens.Dispose();
    }

    private Caller User(string userId, string[] roles)
    {
        var http = CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _tokens.For(userId, roles));
        return new Caller(http, userId);
    }

    private Task TellAsync(object told) => told switch
    {
        UploadCompleted message => HandleAsync<UploadCompleted, UploadCompletedHandler>(message),
        SourceProbing message => HandleAsync<SourceProbing, SourceProbingHandler>(message),
        SourceRepaired message => HandleAsync<SourceRepaired, SourceRepairedHandler>(message),
        SourceProbed message => HandleAsync<SourceProbed, SourceProbedHandler>(message),
        SourceRefused message => HandleAsync<SourceRefused, SourceRefusedHandler>(message),
        PosterRendered message => HandleAsync<PosterRendered, PosterRenderedHandler>(message),
        TranscodingProgressed message => HandleAsync<TranscodingProgressed, TranscodingProgressedHandler>(message),
        TranscodingFailed message => HandleAsync<TranscodingFailed, TranscodingFailedHandler>(message),
        StillsRendered message => HandleAsync<StillsRendered, StillsRenderedHandler>(message),
        StoryboardRendered message => HandleAsync<StoryboardRendered, StoryboardRenderedHandler>(message),
        HoverPreviewRendered message => HandleAsync<HoverPreviewRendered, HoverPreviewRenderedHandler>(message),
        PosterUploaded message => HandleAsync<PosterUploaded, PosterUploadedHandler>(message),
        StreamRefused message => HandleAsync<StreamRefused, StreamRefusedHandler>(message),
        VideoPlayable message => HandleAsync<VideoPlayable, VideoPlayableHandler>(message),
        TextsChanged message => HandleAsync<TextsChanged, TextsChangedHandler>(message),
        VideoReady message => HandleAsync<VideoReady, VideoReadyHandler>(message),
        _ => throw new ArgumentException(told.GetType().Name, nameof(told)),
    };

    private Task HandleAsync<TMessage, THandler>(TMessage message)
        where THandler : IMessageHandler<TMessage> =>
        ActivatorUtilities.CreateInstance<THandler>(Services)
            .HandleAsync(message, new MessageContext(Guid.NewGuid(), "catalog.events", 1), CancellationToken.None);
}
