using System.Net;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>How the host sees that a resource is well.</summary>
public static class HealthBuilderExtensions
{
    public static IResourceBuilder<T> WithHealthCheck<T>(this IResourceBuilder<T> builder, string key) where T : IResource
    {
        if (builder.Resource.Annotations.OfType<HealthCheckAnnotation>().Any(known => known.Key == key))
        {
            throw new DistributedApplicationException($"Resource '{builder.Resource.Name}' already has a health check with key '{key}'.");
        }

        return builder.WithAnnotation(new HealthCheckAnnotation(key));
    }

    public static IResourceBuilder<T> WithHttpHealthCheck<T>(this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null)
        where T : IResourceWithEndpoints => builder.WithHttpHealthCheck(() => DefaultEndpoint(builder.Resource, endpointName), path, statusCode);

    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, Func<EndpointReference>? endpointSelector, string? path = null, int? statusCode = null) where T : IResourceWithEndpoints
    {
        var endpoint = endpointSelector?.Invoke() ?? DefaultEndpoint(builder.Resource, null);
        path ??= "/";
        statusCode ??= (int)HttpStatusCode.OK;
        var key = $"{builder.Resource.Name}_{endpoint.EndpointName}_{path}_{statusCode}_check";
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            key, _ => new HttpHealthCheck(endpoint, path, statusCode.Value), null, null));
        return builder.WithHealthCheck(key);
    }

    internal static EndpointReference DefaultEndpoint(IResourceWithEndpoints resource, string? name)
    {
        var known = resource.Annotations.OfType<EndpointAnnotation>().ToArray();
        var chosen = name is null
            ? known.FirstOrDefault(e => e.UriScheme == "https") ?? known.FirstOrDefault(e => e.UriScheme == "http")
            : known.FirstOrDefault(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase));
        return chosen is not null
            ? new EndpointReference(resource, chosen)
            : throw new DistributedApplicationException($"Could not create HTTP health check for resource '{resource.Name}' as no HTTP endpoint was found.");
    }
}
