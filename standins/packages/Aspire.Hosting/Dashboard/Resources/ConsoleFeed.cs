using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard.Resources;

/// <summary>The console output of one resource: what is kept, then what comes.</summary>
internal sealed class ConsoleFeed(ResourceLoggerService loggers, IHostApplicationLifetime lifetime)
{
    public async Task StreamAsync(HttpContext http, string id)
    {
        EventStream.Begin(http);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await http.Response.Body.FlushAsync(end.Token).ConfigureAwait(false);
            await foreach (var lines in loggers.WatchAsync(id, end.Token).ConfigureAwait(false))
            {
                await EventStream.SendAsync(http, lines.Select(l => new LogLineView(l.LineNumber, TerminalCodes.Remove(l.Content), l.IsErrorMessage))).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // the page was closed
        }
    }

    private sealed record LogLineView(int Number, string Text, bool IsError);
}
