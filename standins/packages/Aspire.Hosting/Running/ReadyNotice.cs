using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>Tells the console when the graph is up, how long it took, and where its doors are.</summary>
internal sealed class ReadyNotice(DistributedApplicationModel model, ResourceNotificationService notifications, ConsoleLog console, TimeProvider time)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var awaited = model.Resources.Where(r => r is not ParameterResource && !r.HasAnnotationOfType<ExplicitStartupAnnotation>()).ToArray();
        await foreach (var _ in notifications.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            if (awaited.All(notifications.IsHealthy))
            {
                break;
            }
        }

        var doors = awaited.OfType<IResourceWithEndpoints>().SelectMany(r => r.GetEndpoints()).Where(e => e.EndpointAnnotation.IsExternal).Select(e => $"{e.Resource.Name} {e.Url}");
        console.WriteNotice(string.Create(
            CultureInfo.InvariantCulture, $"Everything is healthy after {time.GetElapsedTime(start).TotalSeconds:0} s: {string.Join(", ", doors)}"));
    }
}
