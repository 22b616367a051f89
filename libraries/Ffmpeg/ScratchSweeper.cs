using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Ffmpeg;

// A killed process cannot tidy up: the next one on its machine does.
internal sealed class ScratchSweeper(ILogger<ScratchSweeper> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Scratch.SweepAbandoned() is > 0 and var swept)
        {
            logger.ScratchSwept(swept);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
