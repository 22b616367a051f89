using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>Writes the states that a resource goes through.</summary>
internal sealed class SnapshotWriter(IResource resource, ResourceNotificationService notifications, TimeProvider time)
{
    public void Create(string id, string type, string? source, string state, ImmutableArray<UrlSnapshot> urls)
    {
        var now = time.GetUtcNow().UtcDateTime;
        ImmutableArray<ResourcePropertySnapshot> properties = source is null ? [] : [new ResourcePropertySnapshot(ResourceProperties.Source, source)];
        Change(id, _ => new CustomResourceSnapshot
        {
            ResourceType = type,
            Properties = properties,
            CreationTimeStamp = now,
            State = state,
            Urls = urls,
            HealthReports = Unreported(),
            IsHidden = resource is ParameterResource,
            Relationships = [.. resource.Annotations.OfType<ResourceRelationshipAnnotation>().Select(r => new RelationshipSnapshot(r.Resource.Name, r.Type)).Distinct()],
        });
    }

    public void Change(string id, Func<CustomResourceSnapshot, CustomResourceSnapshot> change) => _ = notifications.PublishUpdateAsync(resource, id, change);

    public void All(IEnumerable<ResourceInstance> instances, Func<string, CustomResourceSnapshot, CustomResourceSnapshot> change)
    {
        foreach (var instance in instances)
        {
            Change(instance.Id, s => change(instance.Id, s));
        }
    }

    public static CustomResourceSnapshot Waiting(CustomResourceSnapshot s, IEnumerable<string> names) =>
        s with { State = KnownResourceStates.Waiting, Properties = With(s, ResourceProperties.WaitsFor, string.Join(", ", names)), ExitCode = null };

    public static CustomResourceSnapshot Starting(CustomResourceSnapshot s) => s with
    {
        State = KnownResourceStates.Starting,
        Properties = Without(s, ResourceProperties.WaitsFor, ResourceProperties.Failure),
        ExitCode = null,
        StopTimeStamp = null,
        ResourceReadyEvent = null,
        HealthReports = [.. s.HealthReports.Select(r => r with { Status = null, Description = null, ExceptionText = null })],
    };

    public static CustomResourceSnapshot Running(CustomResourceSnapshot s, int processId, TimeProvider time) => s with
    {
        State = KnownResourceStates.Running,
        StartTimeStamp = time.GetUtcNow().UtcDateTime,
        Properties = With(s, ResourceProperties.ProcessId, processId),
    };

    public static CustomResourceSnapshot Ended(CustomResourceSnapshot s, string state, int? exitCode, TimeProvider time) => s with
    {
        State = state,
        ExitCode = exitCode,
        StopTimeStamp = time.GetUtcNow().UtcDateTime,
        ResourceReadyEvent = null,
        Properties = Without(s, ResourceProperties.ProcessId, ResourceProperties.WaitsFor),
    };

    public static CustomResourceSnapshot Failed(CustomResourceSnapshot s, string reason, TimeProvider time)
    {
        var ended = Ended(s, KnownResourceStates.FailedToStart, null, time);
        return ended with { Properties = With(ended, ResourceProperties.Failure, reason) };
    }

    public static CustomResourceSnapshot WithEnvironment(CustomResourceSnapshot s, IReadOnlyDictionary<string, string> environment) =>
        s with { EnvironmentVariables = [.. environment.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => new EnvironmentVariableSnapshot(v.Key, v.Value, true))] };

    private static ImmutableArray<ResourcePropertySnapshot> With(CustomResourceSnapshot s, string name, object value) =>
        [.. s.Properties.Where(p => p.Name != name), new ResourcePropertySnapshot(name, value)];

    private static ImmutableArray<ResourcePropertySnapshot> Without(CustomResourceSnapshot s, params string[] names) =>
        [.. s.Properties.Where(p => !names.Contains(p.Name))];

    private ImmutableArray<HealthReportSnapshot> Unreported() =>
        [.. resource.Annotations.OfType<HealthCheckAnnotation>().Select(check => new HealthReportSnapshot(check.Key, null, null, null))];
}
