using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace StreamPlatform.Analytics.Heartbeats;

// Whether what players have said is written. As long as it is not, a sitting that looks over may go on in the queue.
internal sealed class Backlog(IServiceProvider services, IOptions<AnalyticsOptions> options, TimeProvider time)
{
    // messages that a busy room has before it at any moment
    private const uint Usual = 100;
    private DateTimeOffset _quietUntil = time.GetUtcNow() + options.Value.QuietAfterTrouble;

    public void Trouble() => _quietUntil = time.GetUtcNow() + options.Value.QuietAfterTrouble;

    public async Task<bool> IsWrittenAsync(CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() < _quietUntil)
        {
            return false;
        }

        await using var channel = await services.GetRequiredService<IConnection>().CreateChannelAsync(cancellationToken: cancellationToken);
        return await channel.MessageCountAsync(HeartbeatQueue.Name, cancellationToken) < Usual;
    }
}
