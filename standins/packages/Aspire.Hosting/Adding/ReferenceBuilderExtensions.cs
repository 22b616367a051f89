using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Tells one resource where another one is.</summary>
public static class ReferenceBuilderExtensions
{
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false)
        where TDestination : IResourceWithEnvironment
    {
        var resource = source.Resource;
        builder.WithRelationship(resource);
        return builder.WithEnvironment(async context =>
        {
            if (optional && await resource.GetConnectionStringAsync(context.CancellationToken).ConfigureAwait(false) is null)
            {
                return;
            }

            var name = resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{connectionName ?? resource.Name}";
            context.EnvironmentVariables[name] = resource;
            var prefix = connectionName ?? resource.Name;
            prefix = prefix.Length == 0 ? "" : ResourceNames.ForVariable(prefix) + "_";
            foreach (var (property, value) in resource.GetConnectionProperties())
            {
                context.EnvironmentVariables[(prefix + ResourceNames.ForVariable(property)).ToUpperInvariant()] = value;
            }
        });
    }

    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source) where TDestination : IResourceWithEnvironment =>
        builder.WithReference(source, source.Resource.Name);

    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source, string name)
        where TDestination : IResourceWithEnvironment
    {
        builder.WithRelationship(source.Resource);
        return builder.WithEnvironment(context =>
        {
            foreach (var endpoint in source.Resource.GetEndpoints().Where(e => !e.EndpointAnnotation.ExcludeReferenceEndpoint))
            {
                AddEndpoint(context, name, endpoint);
            }
        });
    }

    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment
    {
        builder.WithRelationship(endpointReference.Resource);
        return builder.WithEnvironment(context => AddEndpoint(context, endpointReference.Resource.Name, endpointReference));
    }

    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, string name, Uri uri)
        where TDestination : IResourceWithEnvironment
    {
        if (!uri.IsAbsoluteUri || uri.AbsolutePath != "/")
        {
            throw new InvalidOperationException("The uri for service reference must be absolute and have no path.");
        }

        return builder.WithEnvironment($"services__{name}__default__0", uri.ToString())
            .WithEnvironment(ResourceNames.ForVariable(name), uri.ToString());
    }

    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<ExternalServiceResource> externalService) where TDestination : IResourceWithEnvironment
    {
        var service = externalService.Resource;
        builder.WithRelationship(service);
        return builder.WithEnvironment(async context =>
        {
            var url = await service.Url.GetValueAsync(context.CancellationToken).ConfigureAwait(false);
            var scheme = new Uri(url!, UriKind.Absolute).Scheme;
            context.EnvironmentVariables[$"services__{service.Name}__{scheme}__0"] = service.Url;
            context.EnvironmentVariables[$"{ResourceNames.ForVariable(service.Name)}_{scheme}".ToUpperInvariant()] = service.Url;
        });
    }

    internal static void WithRelationship<T>(this IResourceBuilder<T> builder, IResource resource, string type = "Reference") where T : IResource =>
        builder.WithAnnotation(new ResourceRelationshipAnnotation(resource, type));

    private static void AddEndpoint(EnvironmentCallbackContext context, string name, EndpointReference endpoint)
    {
        var key = endpoint.EndpointName is "http" or "https" ? endpoint.Scheme : endpoint.EndpointName;
        var index = 0;
        while (context.EnvironmentVariables.ContainsKey($"services__{name}__{key}__{index}"))
        {
            index++;
        }

        context.EnvironmentVariables[$"services__{name}__{key}__{index}"] = endpoint;
        context.EnvironmentVariables[$"{ResourceNames.ForVariable(name)}_{ResourceNames.ForVariable(endpoint.EndpointName)}".ToUpperInvariant()] = endpoint;
    }
}
