using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>The addresses that the dashboard shows.</summary>
internal static class ResourceLinks
{
    public static async Task<ImmutableArray<UrlSnapshot>> OfAsync(IResource resource, CancellationToken cancellationToken)
    {
        var urls = new List<ResourceUrlAnnotation>();
        if (resource is IResourceWithEndpoints owner)
        {
            urls.AddRange(owner.GetEndpoints().Select(e => new ResourceUrlAnnotation { Url = e.Url, Endpoint = e }));
        }

        urls.AddRange(resource.Annotations.OfType<ResourceUrlAnnotation>());
        var context = new ResourceUrlsCallbackContext(new DistributedApplicationExecutionContext(DistributedApplicationOperation.Run), resource, urls, cancellationToken);
        foreach (var callback in resource.Annotations.OfType<ResourceUrlsCallbackAnnotation>())
        {
            await callback.Callback(context).ConfigureAwait(false);
        }

        return [.. urls.Where(u => u.DisplayLocation == UrlDisplayLocation.SummaryAndDetails).Select(u => new UrlSnapshot(u.Endpoint?.EndpointName, Absolute(u), false)
        {
            DisplayProperties = new UrlDisplayPropertiesSnapshot(u.DisplayText ?? "", u.DisplayOrder ?? 0),
        })];
    }

    private static string Absolute(ResourceUrlAnnotation url) =>
        url.Endpoint is not null && url.Url.StartsWith('/') ? url.Endpoint.Url + url.Url : url.Url;
}
