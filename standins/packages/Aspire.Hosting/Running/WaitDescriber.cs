using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Running;

/// <summary>Says in one line what a resource is at and, if it waits, for whom, down to the one that holds everybody up.</summary>
internal sealed class WaitDescriber(DistributedApplicationModel model, ResourceNotificationService notifications)
{
    public string Describe(string resourceName)
    {
        var resource = model.Resources.FirstOrDefault(r => string.Equals(r.Name, resourceName, StringComparison.OrdinalIgnoreCase))
            ?? (notifications.TryGetCurrentState(resourceName, out var known) ? known.Resource : null);
        return resource is null
            ? $"there is no resource '{resourceName}' (there are {string.Join(", ", model.Resources.Select(r => r.Name))})."
            : string.Join("; ", Lines(resource, [])) + ".";
    }

    private IEnumerable<string> Lines(IResource resource, HashSet<IResource> seen)
    {
        if (!seen.Add(resource))
        {
            yield break;
        }

        yield return State(resource);
        if (notifications.OfResource(resource).Any(e => e.Snapshot.State?.Text == KnownResourceStates.Waiting))
        {
            foreach (var wait in resource.Annotations.OfType<WaitAnnotation>().Where(w => !DependencyWaiter.IsOver(notifications, w)))
            {
                foreach (var line in Lines(wait.Resource, seen))
                {
                    yield return line;
                }
            }
        }
    }

    private string State(IResource resource)
    {
        var instances = notifications.OfResource(resource);
        if (instances.Length == 0)
        {
            return $"'{resource.Name}' has not been started";
        }

        var worst = instances.OrderBy(e => e.Snapshot.State?.Text == KnownResourceStates.Running).First().Snapshot;
        var text = $"'{resource.Name}' is {worst.State?.Text ?? "unknown"}";
        if (worst.ExitCode is { } code)
        {
            text += $" with exit code {code}";
        }

        if (worst.State?.Text == KnownResourceStates.Waiting)
        {
            text += $" for {string.Join(" and ", resource.Annotations.OfType<WaitAnnotation>().Where(w => !DependencyWaiter.IsOver(notifications, w)).Select(w => $"'{w.Resource.Name}'").Distinct())}";
        }

        foreach (var report in worst.HealthReports.Where(r => r.Status != HealthStatus.Healthy))
        {
            text += $", {report.Name} says {report.Status?.ToString() ?? "nothing yet"} {report.Description}".TrimEnd();
        }

        return worst.Properties.FirstOrDefault(p => p.Name == ResourceProperties.Failure)?.Value is string failure ? $"{text} ({failure})" : text;
    }
}
