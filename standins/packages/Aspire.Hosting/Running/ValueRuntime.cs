using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Running;

/// <summary>A parameter, a composed connection string, somebody else's service: nothing to start, but a value to have.</summary>
internal sealed class ValueRuntime(
    IResource resource,
    ResourceNotificationService notifications,
    ResourceLoggerService loggers,
    IDistributedApplicationEventing eventing,
    ReadinessMonitor readiness,
    TimeProvider time,
    IServiceProvider services) : IResourceRuntime
{
    private readonly SnapshotWriter _states = new(resource, notifications, time);
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public IResource Resource => resource;

    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        _states.Create(resource.Name, TypeName(resource), null, KnownResourceStates.NotStarted, []);
        await eventing.PublishAsync(new InitializeResourceEvent(resource, services), cancellationToken).ConfigureAwait(false);
    }

    public void Start(bool force)
    {
        if (_running.IsCompleted)
        {
            _running = Task.Run(() => RunAsync(_stop.Token));
        }
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string TypeName(IResource resource) => resource switch
    {
        ParameterResource => "Parameter",
        ConnectionStringResource => "ConnectionString",
        ExternalServiceResource => "ExternalService",
        _ => resource.GetType().Name,
    };

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            var waits = resource.Annotations.OfType<WaitAnnotation>().Select(w => w.Resource.Name).Distinct().ToArray();
            if (waits.Length > 0)
            {
                _states.Change(resource.Name, s => SnapshotWriter.Waiting(s, waits));
                await new DependencyWaiter(notifications, loggers.GetLogger(resource)).WaitAsync(resource, stop).ConfigureAwait(false);
            }

            var value = resource switch
            {
                ExternalServiceResource external => await external.Url.GetValueAsync(stop).ConfigureAwait(false),
                IValueProvider provider => await provider.GetValueAsync(stop).ConfigureAwait(false),
                _ => null,
            };
            _states.Change(resource.Name, s => SnapshotWriter.Starting(s) with
            {
                State = KnownResourceStates.Running,
                StartTimeStamp = time.GetUtcNow().UtcDateTime,
                Properties = value is null ? [] : [new ResourcePropertySnapshot("Value", value) { IsSensitive = resource is not ParameterResource { Secret: false } }],
            });
            if (resource is IResourceWithConnectionString)
            {
                await eventing.PublishAsync(new ConnectionStringAvailableEvent(resource, services), stop).ConfigureAwait(false);
            }

            await readiness.WatchAsync(resource, stop).ConfigureAwait(false);
        }
        catch (MissingParameterValueException missing)
        {
            loggers.GetLogger(resource).LogError("{Reason}", missing.Message);
            _states.Change(resource.Name, s => s with { State = KnownResourceStates.ValueMissing, Properties = [new(ResourceProperties.Failure, missing.Message)] });
        }
        catch (DistributedApplicationException failure)
        {
            loggers.GetLogger(resource).Failed(failure.Message);
            _states.Change(resource.Name, s => SnapshotWriter.Failed(s, failure.Message, time));
        }
    }
}
