using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace StreamPlatform.Messaging.DeadLetters;

/// <summary>Counts the dead letters that are kept: an operator takes them away without this process hearing of it.</summary>
internal sealed class DeadLetterGauge(
    IServiceProvider services, MessagingMetrics metrics, TimeProvider time, ILogger<DeadLetterGauge> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var connection = services.GetRequiredService<IConnection>();
                await using var channel = await connection.CreateChannelAsync(cancellationToken: stoppingToken);
                metrics.KeptDeadLetters = await channel.MessageCountAsync(Topology.KeptDeadLetters, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.NotCounted(exception.Message);
            }
        }
    }
}
