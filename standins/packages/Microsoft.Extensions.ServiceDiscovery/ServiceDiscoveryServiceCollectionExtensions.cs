using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.ServiceDiscovery;
using Microsoft.Extensions.ServiceDiscovery.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds service discovery.</summary>
public static class ServiceDiscoveryServiceCollectionExtensions
{
    /// <summary>Resolves service names from configuration and passes other hosts through.</summary>
    public static IServiceCollection AddServiceDiscovery(this IServiceCollection services) => services.AddServiceDiscovery(static _ => { });

    /// <summary>Resolves service names from configuration and passes other hosts through.</summary>
    public static IServiceCollection AddServiceDiscovery(this IServiceCollection services, Action<ServiceDiscoveryOptions> configureOptions)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configureOptions);
        services.AddOptions();
        services.Configure(configureOptions);
        services.TryAddSingleton<ConfiguredEndpoints>();
        services.TryAddSingleton(static s => new ServiceEndpointResolver(
            s.GetRequiredService<ConfiguredEndpoints>(), s.GetRequiredService<IOptions<ServiceDiscoveryOptions>>()));
        services.TryAddSingleton<RoundRobin>();
        return services;
    }

    /// <summary>Resolves service names from another configuration section.</summary>
    public static IServiceCollection AddConfigurationServiceEndpointProvider(
        this IServiceCollection services, Action<ConfigurationServiceEndpointProviderOptions> configureOptions)
    {
        ArgumentNullException.ThrowIfNull(configureOptions);
        services.AddServiceDiscovery();
        return services.Configure(configureOptions);
    }
}
