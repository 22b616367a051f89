using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Edge.Tests;

internal sealed class Origin : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> answers = new(StringComparer.Ordinal);
    private readonly WebApplication server;

    private Origin(WebApplication app) => server = app;

    public ConcurrentQueue<SeenRequest> Requests { get; } = new();

    // what the edges asked about sessions: ids, as often as they asked
    public ConcurrentQueue<string> SessionChecks { get; } = new();

    public ConcurrentDictionary<string, bool> EndedSessions { get; } = new(StringComparer.Ordinal);

    public string Url => server.Urls.Single();

    public static async Task<Origin> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var origin = new Origin(app);
        app.Run(origin.AnswerAsync);
        await app.StartAsync();
        return origin;
    }

    public void Answer(string path, RequestDelegate answer) => answers["/origin" + path] = answer;

    public void AnswerImmutable(string path, byte[] body, string contentType = "video/mp4") => Answer(path, async context =>
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.ETag = "\"one\"";
        await context.Response.Body.WriteAsync(body);
    });

    public int CountOf(string path) => Requests.Count(request => request.Path == "/origin" + path);

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(new CancellationToken(canceled: true));
        await server.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/origin/sessions", StringComparison.Ordinal, out var rest))
        {
            var session = rest.Value!.Split('/')[1];
            SessionChecks.Enqueue(session);
            context.Response.StatusCode = EndedSessions.ContainsKey(session) ? StatusCodes.Status403Forbidden : StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        Requests.Enqueue(new SeenRequest(context.Request.Path, context.Connection.Id,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (answers.TryGetValue(context.Request.Path, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}

internal sealed record SeenRequest(string Path, string ConnectionId, IReadOnlyDictionary<string, string> Headers);
