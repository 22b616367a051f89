using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>What matters when the application is published.</summary>
public static class PublishBuilderExtensions
{
    public static IResourceBuilder<T> WithComputeEnvironment<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IComputeEnvironmentResource> computeEnvironmentResource) where T : IComputeResource =>
        builder.WithAnnotation(new ComputeEnvironmentAnnotation(computeEnvironmentResource.Resource), ResourceAnnotationMutationBehavior.Replace);

    public static IResourceBuilder<T> WithHttpProbe<T>(
        this IResourceBuilder<T> builder, ProbeType type, string? path = null, int? initialDelaySeconds = null, int? periodSeconds = null,
        int? timeoutSeconds = null, int? failureThreshold = null, int? successThreshold = null, string? endpointName = null)
        where T : IResourceWithEndpoints, IResourceWithProbes
    {
        foreach (var known in builder.Resource.Annotations.OfType<ProbeAnnotation>().Where(probe => probe.Type == type).ToArray())
        {
            builder.Resource.Annotations.Remove(known);
        }

        var endpoint = HealthBuilderExtensions.DefaultEndpoint(builder.Resource, endpointName);
        return builder.WithAnnotation(new EndpointProbeAnnotation
        {
            Type = type,
            EndpointReference = endpoint,
            Path = path ?? "/",
            InitialDelaySeconds = initialDelaySeconds ?? 5,
            PeriodSeconds = periodSeconds ?? 5,
            TimeoutSeconds = timeoutSeconds ?? 1,
            FailureThreshold = failureThreshold ?? 3,
            SuccessThreshold = successThreshold ?? 1,
        });
    }

    /// <summary>Builds the project's image from a Dockerfile instead of by the SDK; while the graph runs here, it stays a project.</summary>
    public static IResourceBuilder<T> PublishAsDockerFile<T>(this IResourceBuilder<T> builder, Action<IResourceBuilder<ContainerResource>>? configure = null)
        where T : ProjectResource
    {
        if (!builder.ApplicationBuilder.ExecutionContext.IsPublishMode)
        {
            return builder;
        }

        var application = builder.ApplicationBuilder;
        var folder = Path.GetDirectoryName(builder.Resource.GetProjectMetadata().ProjectPath)!;
        var container = application.CreateResourceBuilder<ContainerResource>(new ProjectContainerResource(builder.Resource)).WithDockerfile(folder);
        application.Resources[application.Resources.IndexOf(builder.Resource)] = container.Resource;
        foreach (var endpoint in container.Resource.GetEndpoints().Where(e => e.TargetPort is null))
        {
            endpoint.EndpointAnnotation.TargetPort = Publishing.PublishedModel.ProjectPort;
        }

        configure?.Invoke(container);
        return builder;
    }
}

/// <summary>A project that goes out as a container: everything that is said about the one is said about the other.</summary>
internal sealed class ProjectContainerResource(ProjectResource project) : ContainerResource(project.Name), IResourceWithServiceDiscovery
{
    public override ResourceAnnotationCollection Annotations => project.Annotations;
}
