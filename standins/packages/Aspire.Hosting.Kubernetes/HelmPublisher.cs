using Aspire.Hosting.Alerts;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Kubernetes.Helm;
using Aspire.Hosting.Kubernetes.Resources;
using Aspire.Hosting.Publishing;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Kubernetes;

/// <summary>Writes the chart of an environment, and one file of values per region that the configuration names.</summary>
internal sealed class HelmPublisher(
    KubernetesEnvironmentResource environment, PublishedModel published, DistributedApplicationModel model, AppHostProject host, IConfiguration configuration) : IPublisher
{
    private const string RegionsKey = "Deployment:Regions";

    private readonly HelmValues _values = new(configuration);

    public string Step => PublishRun.PublishStep;

    public async Task PublishAsync(string outputPath, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(outputPath);
        foreach (var resource in published.ComputeOf(environment))
        {
            var objects = await new ResourceObjects(resource, environment, published, _values).MakeAsync(cancellationToken).ConfigureAwait(false);
            await WriteAsync(outputPath, resource, objects.All, cancellationToken).ConfigureAwait(false);
        }

        foreach (var ingress in model.Resources.OfType<KubernetesIngressResource>().Where(door => door.Parent == environment))
        {
            await WriteAsync(outputPath, ingress, [IngressObject.Of(ingress, _values)], cancellationToken).ConfigureAwait(false);
        }

        if (AlertRule.From(configuration) is { Count: > 0 } rules)
        {
            await WriteAsync(Path.Combine(outputPath, "templates", "alerts", "alerts.yaml"), PrometheusRule.Of("alerts", rules), cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync(Path.Combine(outputPath, "Chart.yaml"), Chart(), cancellationToken).ConfigureAwait(false);
        await WriteAsync(Path.Combine(outputPath, "values.yaml"), _values.All, cancellationToken).ConfigureAwait(false);
        foreach (var region in configuration.GetSection(RegionsKey).GetChildren())
        {
            await WriteAsync(Path.Combine(outputPath, $"values-{region.Key}.yaml"), _values.Region(region), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(string outputPath, IResource resource, IEnumerable<BaseKubernetesResource> objects, CancellationToken cancellationToken)
    {
        foreach (var item in objects)
        {
            await WriteAsync(Path.Combine(outputPath, "templates", resource.Name, FileOf(resource.Name, item)), item, cancellationToken).ConfigureAwait(false);
        }
    }

    // catalog-service is templates/catalog/service.yaml
    private static string FileOf(string resource, BaseKubernetesResource item)
    {
        var name = item.Metadata.Name ?? item.Kind!.ToLowerInvariant();
        return (name.StartsWith($"{resource}-", StringComparison.Ordinal) ? name[(resource.Length + 1)..] : name) + ".yaml";
    }

    private static Task WriteAsync(string path, object content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, HelmYaml.Write(content), cancellationToken);
    }

    private Dictionary<string, object> Chart() => new()
    {
        ["apiVersion"] = "v2",
        ["name"] = environment.Chart.Name ?? host.Name.ToLowerInvariant(),
        ["version"] = environment.Chart.Version,
        ["kubeVersion"] = ">= 1.18.0-0",
        ["description"] = environment.Chart.Description,
        ["type"] = "application",
        ["keywords"] = new[] { "aspire", "kubernetes" },
        ["appVersion"] = environment.Chart.Version,
        ["deprecated"] = false,
    };
}
