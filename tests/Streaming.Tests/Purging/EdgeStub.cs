using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Streaming.Tests.Purging;

// Writes down what it is asked to drop; refuses as often as it is told to.
internal sealed class EdgeStub : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<string> _purges = [];
    private readonly WebApplication _server;

    private EdgeStub(WebApplication server) => _server = server;

    public string Url => _server.Urls.Single();

    public int Refusals { get; set; }

    public IReadOnlyList<string> Purges
    {
        get
        {
            lock (_lock)
            {
                return [.. _purges];
            }
        }
    }

    public static async Task<EdgeStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var stub = new EdgeStub(server);
        server.Run(stub.AnswerAsync);
        await server.StartAsync();
        return stub;
    }

    public async Task UntilAsync(Func<IReadOnlyList<string>, bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!reached(Purges))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        lock (_lock)
        {
            _purges.Add(context.Request.Path);
            context.Response.StatusCode = _purges.Count > Refusals && context.Request.Method == HttpMethods.Delete ? 204 : 400;
        }

        return Task.CompletedTask;
    }
}
