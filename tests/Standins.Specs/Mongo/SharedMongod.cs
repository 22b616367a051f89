namespace StreamPlatform.Standins.Specs.Mongo;

// One server with a user for all scenarios; each has a database of its own.
public sealed class SharedMongod : IAsyncLifetime
{
    private const string User = "root";
    private const string Password = "p4ss-word";

    private readonly TemporaryFolder _folder = new();
    private MongodProcess? _server;

    public string Uri => $"mongodb://{User}:{Password}@{_server!.Address}/?authSource=admin";

    public async ValueTask InitializeAsync() => _server = await MongodProcess.StartAsync(_folder.Path, User, Password, ttlSeconds: 1);

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Dispose();
    }
}
