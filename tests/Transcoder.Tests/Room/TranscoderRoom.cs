using Azure.Storage.Blobs;
using Dapper;
using Npgsql;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Testing;

namespace StreamPlatform.Transcoder.Tests.Room;

/// <summary>The stores and the broker of the transcoder, and as many workers as a test asks for.</summary>
[CollectionDefinition(nameof(TranscoderRoom))]
public sealed class TranscoderRoom : IAsyncLifetime, ICollectionFixture<TranscoderRoom>
{
    private readonly List<WorkerProcess> _workers = [];
    private Dictionary<string, string> _settings = [];
    private TestServers? _servers;
    private BlobContainerClient? _sources;
    private Broker? _broker;

    internal Broker Broker => _broker ?? throw new InvalidOperationException("The room is not open yet.");

    internal BlobContainerClient Media { get; private set; } = null!;

    internal TelemetryEar Telemetry { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _servers = await TestServers.StartAsync(Server.Postgres, Server.RabbitMq, Server.Storage);
        _settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__transcoder-db"] = await _servers.CreateDatabaseAsync(),
            ["ConnectionStrings__messaging"] = await _servers.ConnectionStringAsync("messaging"),
            ["ConnectionStrings__sources"] = await _servers.ConnectionStringAsync("sources"),
            ["ConnectionStrings__media"] = await _servers.ConnectionStringAsync("media"),
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Telemetry.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
            ["Transcoder__FirstSweepAfter"] = "00:00:01",
            ["Transcoder__LastSweepAfter"] = "00:00:03",
            ["Transcoder__SweepInterval"] = "00:00:00.2",
        };
        _sources = Container(await _servers.ConnectionStringAsync("sources"));
        Media = Container(await _servers.ConnectionStringAsync("media"));
        _broker = await Broker.ConnectAsync(_settings["ConnectionStrings__messaging"]);
        await StartWorkerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
        {
            await worker.DisposeAsync();
        }

        Telemetry.Dispose();
        await (_broker?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_servers?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    internal IReadOnlyList<WorkerProcess> Workers => _workers;

    internal async Task<WorkerProcess> StartWorkerAsync()
    {
        var worker = await WorkerProcess.StartAsync(_settings);
        _workers.Add(worker);
        return worker;
    }

    /// <summary>Uploads a source as Studio would, and says so.</summary>
    internal async Task<UploadCompleted> UploadAsync(SourceFile source)
    {
        var upload = await StoreAsync(source);
        await Broker.PublishAsync(upload);
        return upload;
    }

    /// <summary>Uploads a source; nobody hears of it.</summary>
    internal async Task<UploadCompleted> StoreAsync(SourceFile source)
    {
        var (video, id) = (Ids.NewVideo(), Ids.NewSource());
        var key = SourceKeys.For(video, id);
        await _sources!.GetBlobClient(key).UploadAsync(source.FilePath);
        return new UploadCompleted(video, id, "eu-000-aaaaaaaaaaaaaaaa", key, "holiday.mp4", new FileInfo(source.FilePath).Length, TimeProvider.System.GetUtcNow());
    }

    /// <summary>Asks the workers' database, or changes what stands there.</summary>
    internal async Task<T> QueryAsync<T>(string sql, object parameters)
    {
        await using var connection = new NpgsqlConnection(_settings["ConnectionStrings__transcoder-db"]);
        return (await connection.ExecuteScalarAsync<T>(sql, parameters))!;
    }

    internal async Task<byte[]> DownloadAsync(string key) => (await Media.GetBlobClient(key).DownloadContentAsync()).Value.Content.ToArray();

    internal async Task<List<string>> ListAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var blob in Media.GetBlobsAsync(prefix: prefix))
        {
            names.Add(blob.Name);
        }

        return names;
    }

    // DefaultEndpointsProtocol=…;AccountName=…;AccountKey=…;BlobEndpoint=…;ContainerName=media
    internal static BlobContainerClient Container(string connectionString)
    {
        const string Name = "ContainerName=";
        var parts = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var container = Array.Find(parts, part => part.StartsWith(Name, StringComparison.Ordinal))!;
        return new BlobContainerClient(string.Join(';', parts.Where(part => part != container)), container[Name.Length..]);
    }
}
