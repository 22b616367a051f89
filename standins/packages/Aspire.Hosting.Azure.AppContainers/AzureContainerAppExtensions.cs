using Aspire.Hosting.Alerts;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Azure;
using Aspire.Hosting.Azure.AppContainers;
using Aspire.Hosting.Publishing;
using Azure.Provisioning.AppContainers;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting;

/// <summary>Publishes to Azure Container Apps.</summary>
public static class AzureContainerAppExtensions
{
    public static IResourceBuilder<AzureContainerAppEnvironmentResource> AddAzureContainerAppEnvironment(this IDistributedApplicationBuilder builder, string name)
    {
        var environment = new AzureContainerAppEnvironmentResource(name);
        if (!builder.ExecutionContext.IsPublishMode)
        {
            return builder.CreateResourceBuilder(environment);
        }

        AzureInfrastructurePublisher.Register(builder.Services);
        builder.Eventing.Subscribe<BeforeStartEvent>((starting, _) =>
        {
            AzureUserAssignedIdentityResource.AddWhereNeeded(starting.Model);
            return Task.CompletedTask;
        });
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<ContainerAppsPublisher>(services, environment));
        builder.Services.AddSingleton<IPublisher>(services => services.GetRequiredService<ContainerAppsPublisher>());
        builder.Services.AddSingleton<IDeploymentModules>(services => services.GetRequiredService<ContainerAppsPublisher>());
        if (AlertRule.From(builder.Configuration) is { Count: > 0 } rules)
        {
            builder.AddResource(new AlertsResource(rules));
        }

        return builder.AddResource(environment);
    }

    internal static IResourceBuilder<T> Customize<T>(this IResourceBuilder<T> builder, Action<AzureResourceInfrastructure, ContainerApp> configure) where T : IResource
    {
        var application = builder.ApplicationBuilder;
        if (!application.ExecutionContext.IsPublishMode)
        {
            return builder;
        }

        application.Eventing.Subscribe<BeforeStartEvent>((starting, _) => starting.Model.Resources.OfType<AzureContainerAppEnvironmentResource>().Any()
            ? Task.CompletedTask
            : throw new DistributedApplicationException(
                $"Resource '{builder.Resource.Name}' is configured to publish as an Azure Container App, but there are no 'AzureContainerAppEnvironmentResource' resources."));
        return builder.WithAnnotation(new AzureContainerAppCustomizationAnnotation(configure));
    }
}

/// <summary>Publishes containers to Azure Container Apps.</summary>
public static class AzureContainerAppContainerExtensions
{
    public static IResourceBuilder<T> PublishAsAzureContainerApp<T>(
        this IResourceBuilder<T> container, Action<AzureResourceInfrastructure, ContainerApp> configure) where T : ContainerResource => container.Customize(configure);
}

/// <summary>Publishes projects to Azure Container Apps.</summary>
public static class AzureContainerAppProjectExtensions
{
    public static IResourceBuilder<T> PublishAsAzureContainerApp<T>(
        this IResourceBuilder<T> project, Action<AzureResourceInfrastructure, ContainerApp> configure) where T : ProjectResource => project.Customize(configure);
}

/// <summary>Changes the app that is published for a resource.</summary>
public sealed class AzureContainerAppCustomizationAnnotation(Action<AzureResourceInfrastructure, ContainerApp> configure) : IResourceAnnotation
{
    public Action<AzureResourceInfrastructure, ContainerApp> Configure { get; } = configure;
}
