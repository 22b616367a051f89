using System.Collections.Concurrent;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Core.Events;

namespace StreamPlatform.Catalog.Tests;

// What the driver sends to the server.
internal sealed class CommandLog
{
    private readonly ConcurrentQueue<BsonDocument> _commands = new();

    public IReadOnlyList<BsonDocument> Commands => [.. _commands];

    public MongoClient Client(string connectionString)
    {
        var settings = MongoClientSettings.FromConnectionString(connectionString);
        settings.ClusterConfigurator = cluster => cluster.Subscribe<CommandStartedEvent>(
            started => _commands.Enqueue((BsonDocument)started.Command.DeepClone()));
        return new MongoClient(settings);
    }
}
