namespace Microsoft.Extensions.ServiceDiscovery;

/// <summary>Where configuration names the endpoints.</summary>
public sealed class ConfigurationServiceEndpointProviderOptions
{
    /// <summary>The configuration section that has one section for each service.</summary>
    public string SectionName { get; set; } = "Services";
}
