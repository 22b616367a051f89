using Aspire.Hosting.ApplicationModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard.Resources;

/// <summary>All resources, again whenever one of them changes.</summary>
internal sealed class ResourceFeed(
    DistributedApplicationModel model, ResourceNotificationService notifications, ResourceCommandService commands, ResourceViews views, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(150);

    /// <summary>Programs first.</summary>
    public IEnumerable<string> Names => model.Resources.Where(r => r is not ParameterResource).OrderBy(r => r is not ProjectResource).Select(r => r.Name);

    public async Task StreamAsync(HttpContext http)
    {
        EventStream.Begin(http);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            var changed = new SemaphoreSlim(0);
            var watching = WatchAsync(changed, end.Token);
            while (!watching.IsCompleted)
            {
                await changed.WaitAsync(end.Token).ConfigureAwait(false);
                await Task.Delay(Gather, end.Token).ConfigureAwait(false);
                while (changed.Wait(0, CancellationToken.None))
                {
                    // one answer for all that changed meanwhile
                }

                await EventStream.SendAsync(http, Current()).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // the page was closed
        }
    }

    public IResult Environment(string id) => notifications.TryGetCurrentState(id, out var known)
        ? Results.Json(known.Snapshot.EnvironmentVariables.Select(ResourceViews.Of))
        : Results.NotFound();

    public async Task<IResult> ExecuteAsync(string id, string command, CancellationToken cancellationToken)
    {
        var result = await commands.ExecuteCommandAsync(id, command, cancellationToken).ConfigureAwait(false);
        return result.Success ? Results.NoContent() : Results.Problem(result.ErrorMessage, statusCode: StatusCodes.Status409Conflict);
    }

    private async Task WatchAsync(SemaphoreSlim changed, CancellationToken cancellationToken)
    {
        await foreach (var _ in notifications.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            changed.Release();
        }
    }

    private IEnumerable<ResourceView> Current() => model.Resources.SelectMany(notifications.OfResource).Select(views.Of);
}
