using Aspire.Hosting.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Does what a person or a test asks of a resource.</summary>
public class ResourceCommandService
{
    private readonly ResourceNotificationService _notifications;
    private readonly IServiceProvider _services;

    internal ResourceCommandService(ResourceNotificationService notifications, IServiceProvider services)
    {
        _notifications = notifications;
        _services = services;
    }

    public Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, CancellationToken cancellationToken = default) =>
        ExecuteAsync(resource, resource.Name, commandName, cancellationToken);

    public async Task<ExecuteCommandResult> ExecuteCommandAsync(string resourceId, string commandName, CancellationToken cancellationToken = default) =>
        _notifications.TryGetCurrentState(resourceId, out var known)
            ? await ExecuteAsync(known.Resource, resourceId, commandName, cancellationToken).ConfigureAwait(false)
            : CommandResults.Failure($"Resource '{resourceId}' not found.");

    private async Task<ExecuteCommandResult> ExecuteAsync(IResource resource, string resourceId, string commandName, CancellationToken cancellationToken)
    {
        var own = resource.Annotations.OfType<ResourceCommandAnnotation>().FirstOrDefault(c => c.Name == commandName);
        try
        {
            if (own is not null)
            {
                var context = new ExecuteCommandContext { ServiceProvider = _services, ResourceName = resourceId, CancellationToken = cancellationToken };
                return await own.ExecuteCommand(context).ConfigureAwait(false);
            }

            return await _services.GetRequiredService<Orchestrator>().CommandAsync(resource, commandName, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return CommandResults.Canceled();
        }
        catch (DistributedApplicationException sentence)
        {
            return CommandResults.Failure(sentence);
        }
    }
}
