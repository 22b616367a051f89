using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Recommendations.Shelf;

// Reads announced changes and keeps the index of what videos are about near to the shelf.
internal sealed class ShelfUpkeep(ShelfListener listener, VideoShelf shelf, TimeProvider time, IOptions<RecommendationsOptions> options) : BackgroundService
{
    // of a large shelf the index is not built for most of the time
    private const int RestForWork = 10;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(listener.ReadAsync(stoppingToken), IndexAsync(stoppingToken));

    private async Task IndexAsync(CancellationToken stoppingToken)
    {
        var pause = options.Value.ContentInterval;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, time, stoppingToken);
            var begun = Stopwatch.GetTimestamp();
            shelf.IndexContent();
            pause = TimeSpan.FromTicks(Math.Max(options.Value.ContentInterval.Ticks, Stopwatch.GetElapsedTime(begun).Ticks * RestForWork));
        }
    }
}
