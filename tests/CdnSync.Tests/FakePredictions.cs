using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.CdnSync.Tests;

// Stands where Recommendations would.
internal sealed class FakePredictions : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakePredictions(WebApplication app) => _app = app;

    public IReadOnlyList<string> VideoIds { get; set; } = [];

    public string Url => _app.Urls.Single();

    public static async Task<FakePredictions> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var predictions = new FakePredictions(app);
        app.MapGet("/internal/predictions", () => new { items = predictions.VideoIds.Select(videoId => new { videoId, share = 0.1 }) });
        await app.StartAsync();
        return predictions;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
