using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting;

/// <summary>Publishes to Kubernetes.</summary>
public static class KubernetesEnvironmentExtensions
{
    public static IResourceBuilder<KubernetesEnvironmentResource> AddKubernetesEnvironment(this IDistributedApplicationBuilder builder, string name)
    {
        var environment = new KubernetesEnvironmentResource(name);
        if (!builder.ExecutionContext.IsPublishMode)
        {
            return builder.CreateResourceBuilder(environment);
        }

        builder.Services.AddSingleton<IPublisher>(services => ActivatorUtilities.CreateInstance<HelmPublisher>(services, environment));
        return builder.AddResource(environment);
    }

    public static IResourceBuilder<KubernetesEnvironmentResource> WithProperties(
        this IResourceBuilder<KubernetesEnvironmentResource> builder, Action<KubernetesEnvironmentResource> configure)
    {
        configure(builder.Resource);
        return builder;
    }

    public static IResourceBuilder<KubernetesEnvironmentResource> WithHelm(
        this IResourceBuilder<KubernetesEnvironmentResource> builder, Action<HelmChartOptions>? configure = null)
    {
        configure?.Invoke(builder.Resource.Chart);
        return builder;
    }

    /// <summary>There is no dashboard here to publish.</summary>
    public static IResourceBuilder<KubernetesEnvironmentResource> WithDashboard(this IResourceBuilder<KubernetesEnvironmentResource> builder, bool enabled = true) =>
        enabled ? throw new NotSupportedException("WithDashboard(enabled: true)") : builder;
}

/// <summary>Changes what is published for a resource.</summary>
public static class KubernetesServiceExtensions
{
    public static IResourceBuilder<T> PublishAsKubernetesService<T>(this IResourceBuilder<T> builder, Action<KubernetesResource> configure) where T : IComputeResource =>
        builder.ApplicationBuilder.ExecutionContext.IsPublishMode ? builder.WithAnnotation(new KubernetesServiceCustomizationAnnotation(configure)) : builder;
}

/// <summary>Opens doors into the cluster.</summary>
public static class KubernetesIngressExtensions
{
    public static IResourceBuilder<KubernetesIngressResource> AddIngress(this IResourceBuilder<KubernetesEnvironmentResource> builder, string name)
    {
        var ingress = new KubernetesIngressResource(name, builder.Resource);
        return builder.ApplicationBuilder.ExecutionContext.IsPublishMode
            ? builder.ApplicationBuilder.AddResource(ingress).ExcludeFromManifest()
            : builder.ApplicationBuilder.CreateResourceBuilder(ingress);
    }

    public static IResourceBuilder<KubernetesIngressResource> WithIngressClass(this IResourceBuilder<KubernetesIngressResource> builder, string className)
    {
        builder.Resource.IngressClassName = ReferenceExpression.Create($"{className}");
        return builder;
    }

    public static IResourceBuilder<KubernetesIngressResource> WithHostname(
        this IResourceBuilder<KubernetesIngressResource> builder, IResourceBuilder<ParameterResource> hostname)
    {
        builder.Resource.Hostname = ReferenceExpression.Create($"{hostname}");
        return builder;
    }

    public static IResourceBuilder<KubernetesIngressResource> WithTls(this IResourceBuilder<KubernetesIngressResource> builder, string secretName)
    {
        builder.Resource.TlsSecretName = ReferenceExpression.Create($"{secretName}");
        return builder;
    }

    public static IResourceBuilder<KubernetesIngressResource> WithIngressAnnotation(this IResourceBuilder<KubernetesIngressResource> builder, string key, string value)
    {
        builder.Resource.IngressAnnotations[key] = value;
        return builder;
    }

    public static IResourceBuilder<KubernetesIngressResource> WithPath(
        this IResourceBuilder<KubernetesIngressResource> builder, string path, EndpointReference endpoint, IngressPathType pathType = IngressPathType.Prefix)
    {
        builder.Resource.Paths.Add((path, endpoint, pathType));
        return builder;
    }
}
