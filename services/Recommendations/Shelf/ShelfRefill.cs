using Microsoft.Extensions.Options;
using Npgsql;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Recommendations.Shelf;

// Goes through all of Catalog's feed, at the start and every few hours: videos from before this room, names of channels, and whatever no event told.
internal sealed class ShelfRefill(
    CatalogFeed feed, ShelfRows rows, TimeProvider time, IOptions<RecommendationsOptions> options, ILogger<ShelfRefill> logger) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await TryAsync(stoppingToken) ? options.Value.RefillInterval : PauseAfterFailure, time, stoppingToken);
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            string? after = null;
            do
            {
                var page = await feed.VideosAsync<ShelfVideo>(after, cancellationToken);
                foreach (var video in page.Items)
                {
                    await rows.PutAsync(video, cancellationToken);
                }

                after = page.Next;
            }
            while (after is not null);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is HttpRequestException or NpgsqlException or TimeoutException or Polly.ExecutionRejectedException or OperationCanceledException)
        {
            logger.NotRefilled(failure.Message);
            return false;
        }
    }
}
