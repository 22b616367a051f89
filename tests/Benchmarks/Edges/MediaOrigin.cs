using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Benchmarks.Edges;

/// <summary>Answers as Streaming does, once: a session goes on, and a file is as long as its number says.</summary>
internal sealed class MediaOrigin : IAsyncDisposable
{
    private readonly WebApplication _server;

    private MediaOrigin(WebApplication server) => _server = server;

    public string Url => _server.Urls.Single();

    public static async Task<MediaOrigin> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.MapGet("/origin/sessions/{session}/{video}", () => TypedResults.NoContent());
        server.MapGet("/origin/m/{video}/{plan}/{track}/{round:int}-{length:int}.m4s", (int length, HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return TypedResults.Bytes(new byte[length], "video/mp4");
        });
        await server.StartAsync();
        return new MediaOrigin(server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }
}
