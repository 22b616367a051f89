using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Serializers;
using MongoDB.Driver;
using StreamPlatform.Standins.Mongo;

namespace StreamPlatform.Standins.Specs.Bson;

// A server with a user in this process, and the real driver's client at it.
public sealed class InProcessMongo : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mongo-specs-");
    private MongoServer? _server;
    private MongoClient? _client;

    public MongoClient Client => _client ?? throw new InvalidOperationException("not started");

    public IMongoDatabase NewDatabase() => Client.GetDatabase($"specs_{Guid.NewGuid():N}");

    public ValueTask InitializeAsync()
    {
        BsonSerializer.TryRegisterSerializer(new GuidSerializer(GuidRepresentation.Standard));
        _server = new MongoServer(new ServerOptions { Port = 0, DataFolder = _folder.FullName, User = "root", Password = "p4ss" }, TimeProvider.System);
        _client = new MongoClient($"mongodb://root:p4ss@{_server.Start()}/?serverSelectionTimeoutMS=10000");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
        _folder.Delete(recursive: true);
    }
}
