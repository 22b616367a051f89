using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Dapper;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Messaging;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Testing;

namespace StreamPlatform.Studio.Tests;

// Studio as it runs, on a real port, with a catalog that knows whose videos there are, and without a broker.
internal sealed class StudioApp : WebApplicationFactory<Program>
{
    private readonly TestTokens _tokens = new();
    private readonly string _sources;
    private readonly (string Key, string Value)[] _settings;

    public StudioApp(string database, string sources, (string Key, string Value)[] settings)
    {
        Database = database;
        _sources = sources;
        _settings = settings;
        UseKestrel(0);
        StartServer();
    }

    public string Database { get; }

    public FakeCatalog Catalog { get; } = new();

    public ShiftedClock Clock { get; } = new();

    public Creator NewCreator()
    {
        var userId = UserId.New("eu").Value;
        return new Creator(this, userId, _tokens.For(userId, "creator"));
    }

    public string TokenOf(string userId, params string[] roles) => _tokens.For(userId, roles);

    public async Task<T> QueryAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        return await connection.QuerySingleAsync<T>(sql, parameters);
    }

    // whether a request, of whichever replica, holds the upload's lock
    public Task<bool> IsBeingWrittenAsync(string path) => QueryAsync<bool>(
        """
        select exists (select from pg_locks where locktype = 'advisory' and granted
            and ((classid::bigint << 32) | objid::bigint) = hashtextextended(@id, 0))
        """,
        new { id = Answers.IdOf(path) });

    public Task<int> CountEventsAsync(string uploadId) => QueryAsync<int>(
        "select count(*) from outbox_message where type = 'UploadCompleted' and convert_from(body, 'utf8') like @pattern",
        new { pattern = $"%{uploadId}%" });

    public async Task HandleAsync<TMessage, THandler>(TMessage message)
        where THandler : ITransactionalHandler<TMessage>
    {
        await using var work = await Services.GetRequiredService<UnitOfWorkFactory>().BeginAsync(CancellationToken.None);
        await ActivatorUtilities.CreateInstance<THandler>(Services).HandleAsync(message, work, CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }

    public async Task<byte[]?> ReadSourceAsync(string videoId, string uploadId)
    {
        var blob = Sources.GetBlobClient(SourceKeys.For(videoId, uploadId));
        try
        {
            return (await blob.DownloadContentAsync()).Value.Content.ToArray();
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    public async Task<int> CountBlobsAsync(string videoId)
    {
        var count = 0;
        await foreach (var _ in Sources.GetBlobsAsync(BlobTraits.None, BlobStates.Uncommitted, SourceKeys.Video(videoId), CancellationToken.None))
        {
            count++;
        }

        return count;
    }

    public async Task<string[]> CommittedBlocksAsync(string videoId, string uploadId)
    {
        var list = await Sources.GetBlockBlobClient(SourceKeys.For(videoId, uploadId)).GetBlockListAsync(BlockListTypes.Committed);
        return [.. list.Value.CommittedBlocks.Select(block => block.Name)];
    }

    // The sweeper works in its own time; what it must reach is a state, not a moment.
    public static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await reached())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:studio-db", Database);
        builder.UseSetting("ConnectionStrings:sources", _sources);
        builder.UseSetting("ConnectionStrings:messaging", "amqp://guest:guest@127.0.0.1:1");
        builder.UseSetting("Studio:SweepInterval", TimeSpan.FromMilliseconds(200).ToString("c", CultureInfo.InvariantCulture));
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting($"Studio:{key}", value);
        }

        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            _tokens.TrustedBy(services);

            // events stay where they can be counted; slow lines are as slow as a test wants
            services.Remove(services.Single(service => service.ImplementationType?.Name == "OutboxRelay"));
            services.Configure<KestrelServerOptions>(server => server.Limits.MinRequestBodyDataRate = null);
            services.AddHttpClient<VideoOwnership>().ConfigurePrimaryHttpMessageHandler(() => Catalog);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _tokens.Dispose();
    }

    private BlobContainerClient Sources => Services.GetRequiredKeyedService<BlobContainerClient>(SourceKeys.Container);
}
