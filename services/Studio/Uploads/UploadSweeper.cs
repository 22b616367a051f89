using Microsoft.Extensions.Options;
using Npgsql;

namespace StreamPlatform.Studio.Uploads;

// Does what a crash or an outage left undone: expired uploads are discarded, discarded ones deleted, complete ones finished.
internal sealed class UploadSweeper(
    NpgsqlDataSource database, UploadStore uploads, UploadFinisher finisher, UploadRemover remover,
    TimeProvider clock, IOptions<StudioOptions> options, ILogger<UploadSweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // the next round begins anew, whatever it was
                logger.SweepInterrupted(exception);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var expired = await uploads.DiscardExpiredAsync(clock.GetUtcNow(), cancellationToken);
        if (expired > 0)
        {
            logger.UploadsExpired(expired);
        }

        foreach (var id in await uploads.ToFinishAsync(cancellationToken))
        {
            await FinishAsync(id, cancellationToken);
        }

        foreach (var id in await uploads.ToDeleteAsync(cancellationToken))
        {
            await remover.RemoveAsync(id, cancellationToken);
        }
    }

    private async Task FinishAsync(string id, CancellationToken cancellationToken)
    {
        await using var writer = await UploadLock.TryTakeAsync(database, id, cancellationToken);
        if (writer is not null &&
            await uploads.FindAsync(writer.Connection, id, cancellationToken) is { HasEveryByte: true, Completed: false } upload)
        {
            await finisher.FinishAsync(writer.Connection, upload, cancellationToken);
        }
    }
}
