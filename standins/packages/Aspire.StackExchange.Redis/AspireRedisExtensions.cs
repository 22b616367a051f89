using Aspire;
using Aspire.StackExchange.Redis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds Redis to an application.</summary>
public static class AspireRedisExtensions
{
    private const string Section = "Aspire:StackExchange:Redis";

    /// <summary>Registers <see cref="IConnectionMultiplexer"/>.</summary>
    public static void AddRedisClient(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<StackExchangeRedisSettings>? configureSettings = null,
        Action<ConfigurationOptions>? configureOptions = null) =>
        Add(builder, connectionName, serviceKey: null, configureSettings, configureOptions);

    /// <summary>Registers the same under the key <paramref name="name"/>.</summary>
    public static void AddKeyedRedisClient(
        this IHostApplicationBuilder builder,
        string name,
        Action<StackExchangeRedisSettings>? configureSettings = null,
        Action<ConfigurationOptions>? configureOptions = null) =>
        Add(builder, name, serviceKey: name, configureSettings, configureOptions);

    private static void Add(
        IHostApplicationBuilder builder,
        string connectionName,
        object? serviceKey,
        Action<StackExchangeRedisSettings>? configureSettings,
        Action<ConfigurationOptions>? configureOptions)
    {
        var settings = builder.Read<StackExchangeRedisSettings>(Section, connectionName, (s, value) => s.ConnectionString = value);
        configureSettings?.Invoke(settings);
        builder.Services.AddClient<IConnectionMultiplexer>(serviceKey, services =>
        {
            var options = ConfigurationOptions.Parse(ClientConfiguration.Required(settings.ConnectionString, connectionName, Section));
            options.AbortOnConnectFail = false;
            options.LoggerFactory ??= services.GetService<ILoggerFactory>();
            builder.Configuration.GetSection($"{Section}:ConfigurationOptions").Bind(options);
            builder.Configuration.GetSection($"{Section}:{connectionName}:ConfigurationOptions").Bind(options);
            configureOptions?.Invoke(options);
            var connection = ConnectionMultiplexer.Connect(options);
            if (!settings.DisableTracing)
            {
                CommandTracing.Follow(connection);
            }

            return connection;
        });
        if (!settings.DisableAutoActivation)
        {
            ClientActivation.Add<IConnectionMultiplexer>(builder.Services, serviceKey);
        }

        if (!settings.DisableHealthChecks)
        {
            builder.AddClientHealthCheck("StackExchange.Redis", serviceKey, (services, _) =>
                services.Client<IConnectionMultiplexer>(serviceKey).GetDatabase().PingAsync());
        }

        if (!settings.DisableTracing)
        {
            builder.Services.AddOpenTelemetry().WithTracing(tracing =>
                tracing.AddSource(CommandTracing.Source));
        }
    }
}
