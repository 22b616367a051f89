using Aspire;
using Aspire.RabbitMQ.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds RabbitMQ to an application.</summary>
public static class AspireRabbitMQExtensions
{
    private const string Section = "Aspire:RabbitMQ:Client";

    /// <summary>Registers <see cref="IConnectionFactory"/> and <see cref="IConnection"/>.</summary>
    public static void AddRabbitMQClient(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<RabbitMQClientSettings>? configureSettings = null,
        Action<ConnectionFactory>? configureConnectionFactory = null) =>
        Add(builder, connectionName, serviceKey: null, configureSettings, configureConnectionFactory);

    /// <summary>Registers the same under the key <paramref name="name"/>.</summary>
    public static void AddKeyedRabbitMQClient(
        this IHostApplicationBuilder builder,
        string name,
        Action<RabbitMQClientSettings>? configureSettings = null,
        Action<ConnectionFactory>? configureConnectionFactory = null) =>
        Add(builder, name, serviceKey: name, configureSettings, configureConnectionFactory);

    private static void Add(
        IHostApplicationBuilder builder,
        string connectionName,
        object? serviceKey,
        Action<RabbitMQClientSettings>? configureSettings,
        Action<ConnectionFactory>? configureConnectionFactory)
    {
        var settings = builder.Read<RabbitMQClientSettings>(Section, connectionName, (s, value) => s.ConnectionString = value);
        configureSettings?.Invoke(settings);
        builder.Services.AddClient<IConnectionFactory>(serviceKey, _ =>
        {
            var factory = new ConnectionFactory();
            builder.Configuration.GetSection($"{Section}:ConnectionFactory").Bind(factory);
            builder.Configuration.GetSection($"{Section}:{connectionName}:ConnectionFactory").Bind(factory);
            factory.Uri = new Uri(ClientConfiguration.Required(settings.ConnectionString, connectionName, Section));
            configureConnectionFactory?.Invoke(factory);
            return factory;
        });
        builder.Services.AddClient(serviceKey, services =>
            BrokerConnection.Open(services.Client<IConnectionFactory>(serviceKey), settings.MaxConnectRetryCount));
        if (!settings.DisableAutoActivation)
        {
            ClientActivation.Add<IConnection>(builder.Services, serviceKey);
        }

        if (!settings.DisableHealthChecks)
        {
            builder.AddClientHealthCheck("RabbitMQ.Client", serviceKey, async (services, cancellationToken) =>
            {
                var connection = services.Client<IConnection>(serviceKey);
                await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            });
        }

        if (!settings.DisableTracing)
        {
            builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(BrokerConnection.Source, "RabbitMQ.Client.*"));
        }
    }
}
