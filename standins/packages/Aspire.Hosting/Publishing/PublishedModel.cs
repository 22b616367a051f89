using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Publishing;

/// <summary>The part of the model that goes out, and what is true of it in every target.</summary>
internal sealed class PublishedModel(DistributedApplicationModel model, DistributedApplicationExecutionContext execution)
{
    /// <summary>What ASP.NET Core's images listen on.</summary>
    public const int ProjectPort = 8080;

    public IEnumerable<IResource> Resources =>
        model.Resources.Where(resource => !resource.Annotations.Contains(ManifestPublishingCallbackAnnotation.Ignore));

    /// <summary>What runs in the given environment: containers and projects, but not a build whose files another image takes in.</summary>
    public IEnumerable<IComputeResource> ComputeOf(IComputeEnvironmentResource environment)
    {
        var environments = model.Resources.OfType<IComputeEnvironmentResource>().ToArray();
        foreach (var resource in Resources.OfType<IComputeResource>().Where(r => r is ProjectResource || r.IsContainer()))
        {
            var chosen = resource.TryGetLastAnnotation<ComputeEnvironmentAnnotation>(out var annotation) ? annotation.ComputeEnvironment : null;
            if (chosen is null && environments.Length > 1)
            {
                throw new DistributedApplicationException(
                    $"Resource '{resource.Name}' belongs to no compute environment, and the model has {environments.Length}: say which with WithComputeEnvironment.");
            }

            if ((chosen ?? environment) == environment)
            {
                yield return resource;
            }
        }
    }

    public static int PortOf(EndpointReference endpoint) =>
        endpoint.TargetPort ?? (endpoint.Resource is ProjectResource ? ProjectPort : endpoint.EndpointAnnotation.Port)
        ?? throw new DistributedApplicationException($"The endpoint '{endpoint.EndpointName}' of '{endpoint.Resource.Name}' needs a target port to be published.");

    /// <summary>The endpoints that a deployment has: a project ends no TLS of its own.</summary>
    public static IReadOnlyList<EndpointReference> EndpointsOf(IResource resource) => resource is IResourceWithEndpoints owner
        ? [.. owner.GetEndpoints().Where(endpoint => resource is not ProjectResource || !endpoint.IsHttps || owner.GetEndpoints().All(e => e.IsHttps))]
        : [];

    /// <summary>The name of the image that is built for a resource, or of the one that it is made of.</summary>
    public static string ImageOf(IResource resource) =>
        !resource.HasAnnotationOfType<DockerfileBuildAnnotation>() && resource.TryGetLastAnnotation<ContainerImageAnnotation>(out var image)
            ? $"{(image.Registry is null ? "" : image.Registry + "/")}{image.Image}:{image.Tag}"
            : $"{resource.Name.ToLowerInvariant()}:latest";

    public ValueTask<Dictionary<string, object>> EnvironmentOfAsync(IResource resource, CancellationToken cancellationToken) =>
        EnvironmentOf.ValuesAsync(resource, execution, cancellationToken);

    public ValueTask<IList<object>> ArgumentsOfAsync(IResource resource, CancellationToken cancellationToken) =>
        EnvironmentOf.ArgumentValuesAsync(resource, execution, cancellationToken);
}
