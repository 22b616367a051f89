using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>AUTH and PING, one line each; the answers are +OK and +PONG.</summary>
internal sealed class RedisPingCheck(RedisResource redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(redis.PrimaryEndpoint.Host, redis.PrimaryEndpoint.Port, cancellationToken).ConfigureAwait(false);
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            if (redis.PasswordParameter is { } password)
            {
                var secret = await password.GetValueAsync(cancellationToken).ConfigureAwait(false);
                await SendAsync(client, $"AUTH {secret}\r\n", cancellationToken).ConfigureAwait(false);
                if (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is var answer && answer != "+OK")
                {
                    return HealthCheckResult.Unhealthy($"the login was refused: {answer}");
                }
            }

            await SendAsync(client, "PING\r\n", cancellationToken).ConfigureAwait(false);
            var pong = await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
            return pong == "+PONG" ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"PING was answered with {pong}");
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return HealthCheckResult.Unhealthy(failure.Message, failure);
        }
    }

    private static async Task SendAsync(TcpClient client, string line, CancellationToken cancellationToken) =>
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(line), cancellationToken).ConfigureAwait(false);
}
