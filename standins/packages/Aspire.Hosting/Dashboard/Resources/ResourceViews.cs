using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Running;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Dashboard.Resources;

/// <summary>Snapshots to what the page shows.</summary>
internal sealed class ResourceViews(ResourceNotificationService notifications, IServiceProvider services)
{
    private static readonly string[] SecretWords = ["PASSWORD", "SECRET", "KEY", "TOKEN", "CONNECTIONSTRING", "_URI", "OTLP_HEADERS"];

    public ResourceView Of(ResourceEvent change)
    {
        var snapshot = change.Snapshot;
        var state = snapshot.State?.Text ?? "Unknown";
        return new ResourceView(
            change.ResourceId,
            change.Resource.Name,
            snapshot.ResourceType,
            state,
            snapshot.HealthStatus?.ToString(),
            Reason(change.Resource, snapshot, state),
            snapshot.ExitCode,
            Property<string>(snapshot, ResourceProperties.Source),
            snapshot.Properties.FirstOrDefault(p => p.Name == ResourceProperties.ProcessId)?.Value as int?,
            (change.Resource as IResourceWithParent)?.Parent.Name ?? snapshot.Relationships.FirstOrDefault(r => r.Type == "Parent")?.ResourceName,
            snapshot.CreationTimeStamp,
            snapshot.StartTimeStamp,
            snapshot.StopTimeStamp,
            [.. snapshot.Urls.OrderByDescending(u => u.DisplayProperties.SortOrder).Select(u => new LinkView(u.DisplayProperties.DisplayName is { Length: > 0 } text ? text : u.Url, u.Url))],
            [.. snapshot.HealthReports.Select(r => new ReportView(r.Name, r.Status?.ToString() ?? "Unknown", r.Description))],
            [.. snapshot.Relationships.Select(r => new RelationView(r.ResourceName, r.Type))],
            Commands(change, state),
            snapshot.Properties.FirstOrDefault(p => p.Name == "Value") is { } value ? value.IsSensitive ? "••••••••" : value.Value?.ToString() : null);
    }

    public static VariableView Of(EnvironmentVariableSnapshot variable) =>
        new(variable.Name, variable.Value, SecretWords.Any(word => variable.Name.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static T? Property<T>(CustomResourceSnapshot snapshot, string name) where T : class => snapshot.Properties.FirstOrDefault(p => p.Name == name)?.Value as T;

    private string? Reason(IResource resource, CustomResourceSnapshot snapshot, string state)
    {
        if (state == KnownResourceStates.Waiting)
        {
            var waits = resource.Annotations.OfType<WaitAnnotation>().Where(w => !DependencyWaiter.IsOver(notifications, w)).Select(w => w.Resource.Name).Distinct();
            return $"waits for {string.Join(", ", waits)}";
        }

        return Property<string>(snapshot, ResourceProperties.Failure)
            ?? snapshot.HealthReports.FirstOrDefault(r => r.Status is not null and not HealthStatus.Healthy)?.Description;
    }

    private List<CommandView> Commands(ResourceEvent change, string state)
    {
        var commands = new List<CommandView>();
        if (change.Snapshot.ResourceType is "Project" or "Container" or "Executable")
        {
            var isUp = state == KnownResourceStates.Running || state == KnownResourceStates.Starting;
            commands.Add(new CommandView("start", "Start", !isUp && state != KnownResourceStates.Stopping, null));
            commands.Add(new CommandView("stop", "Stop", isUp || state == KnownResourceStates.Waiting, null));
            commands.Add(new CommandView("restart", "Restart", isUp, null));
        }

        foreach (var own in change.Resource.Annotations.OfType<ResourceCommandAnnotation>())
        {
            var allowed = own.UpdateState(new UpdateCommandStateContext { ResourceSnapshot = change.Snapshot, ServiceProvider = services });
            if (allowed != ResourceCommandState.Hidden)
            {
                commands.Add(new CommandView(own.Name, own.DisplayName, allowed == ResourceCommandState.Enabled, own.ConfirmationMessage));
            }
        }

        return commands;
    }
}
