using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Meilisearch;

// One server with a master key for all scenarios; each has indexes of its own.
public sealed class SharedMeilisearch : IAsyncLifetime
{
    public const string MasterKey = "a-master-key-of-32-characters-ok";

    private readonly TemporaryFolder _folder = new();
    private MeilisearchProcess? _server;

    public string Url => _server!.Url;

    public async ValueTask InitializeAsync() => _server = await MeilisearchProcess.StartAsync(_folder.Path, MasterKey);

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Dispose();
    }
}
