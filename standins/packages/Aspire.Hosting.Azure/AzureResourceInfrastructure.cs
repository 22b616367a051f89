using Azure.Provisioning.AppContainers;

namespace Aspire.Hosting.Azure;

/// <summary>What is provisioned for a resource, while it is being configured.</summary>
public sealed class AzureResourceInfrastructure
{
    internal AzureResourceInfrastructure(ContainerApp app) => App = app;

    internal ContainerApp App { get; }

    /// <summary>Everything in the module: here, the app alone.</summary>
    public IEnumerable<object> GetProvisionableResources() => [App];
}
