using Aspire;
using Aspire.MongoDB.Driver;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MongoDB.Driver;
using MongoDB.Driver.Core.Configuration;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds MongoDB to an application.</summary>
public static class AspireMongoDBDriverExtensions
{
    private const string Section = "Aspire:MongoDB:Driver";

    /// <summary>Registers <see cref="IMongoClient"/>, and <see cref="IMongoDatabase"/> when the connection string names one.</summary>
    public static void AddMongoDBClient(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<MongoDBSettings>? configureSettings = null,
        Action<MongoClientSettings>? configureClientSettings = null) =>
        Add(builder, connectionName, serviceKey: null, configureSettings, configureClientSettings);

    /// <summary>Registers the same under the key <paramref name="name"/>.</summary>
    public static void AddKeyedMongoDBClient(
        this IHostApplicationBuilder builder,
        string name,
        Action<MongoDBSettings>? configureSettings = null,
        Action<MongoClientSettings>? configureClientSettings = null) =>
        Add(builder, name, serviceKey: name, configureSettings, configureClientSettings);

    private static void Add(
        IHostApplicationBuilder builder,
        string connectionName,
        object? serviceKey,
        Action<MongoDBSettings>? configureSettings,
        Action<MongoClientSettings>? configureClientSettings)
    {
        var settings = builder.Read<MongoDBSettings>(Section, connectionName, (s, value) => s.ConnectionString = value);
        configureSettings?.Invoke(settings);
        builder.Services.AddClient<IMongoClient>(serviceKey, services => Client(services, settings, connectionName, configureClientSettings));
        if (settings.ConnectionString is { Length: > 0 } connectionString && MongoUrl.Create(connectionString).DatabaseName is { Length: > 0 } database)
        {
            builder.Services.AddClient(serviceKey, services => services.Client<IMongoClient>(serviceKey).GetDatabase(database));
        }

        if (!settings.DisableHealthChecks)
        {
            builder.AddClientHealthCheck("MongoDB.Driver", serviceKey, async (services, cancellationToken) =>
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                if (settings.HealthCheckTimeout is > 0 and var milliseconds)
                {
                    limit.CancelAfter(milliseconds);
                }

                using var databases = await services.Client<IMongoClient>(serviceKey).ListDatabaseNamesAsync(limit.Token).ConfigureAwait(false);
                await databases.MoveNextAsync(limit.Token).ConfigureAwait(false);
            });
        }

        if (!settings.DisableTracing)
        {
            // the first is the name of the add-on that older drivers needed, the second the driver's own
            builder.Services.AddOpenTelemetry().WithTracing(tracing =>
                tracing.AddSource("MongoDB.Driver.Core.Extensions.DiagnosticSources", "MongoDB.Driver"));
        }
    }

    private static MongoClient Client(
        IServiceProvider services, MongoDBSettings settings, string connectionName, Action<MongoClientSettings>? configure)
    {
        var client = MongoClientSettings.FromConnectionString(
            ClientConfiguration.Required(settings.ConnectionString, connectionName, Section));
        client.LoggingSettings = services.GetService<ILoggerFactory>() is { } loggers ? new LoggingSettings(loggers) : null;
        configure?.Invoke(client);
        return new MongoClient(client);
    }
}
