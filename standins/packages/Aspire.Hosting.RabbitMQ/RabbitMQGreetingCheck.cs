using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Sends the protocol header; a broker that is up answers with a method frame (type 1), its connection.start.</summary>
internal sealed class RabbitMQGreetingCheck(RabbitMQServerResource broker) : IHealthCheck
{
    private const byte MethodFrame = 1;
    private static readonly byte[] ProtocolHeader = [.. "AMQP"u8, 0, 0, 9, 1];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(broker.PrimaryEndpoint.Host, broker.PrimaryEndpoint.Port, cancellationToken).ConfigureAwait(false);
            await client.GetStream().WriteAsync(ProtocolHeader, cancellationToken).ConfigureAwait(false);
            var first = new byte[1];
            await client.GetStream().ReadExactlyAsync(first, cancellationToken).ConfigureAwait(false);
            return first[0] == MethodFrame ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("what answers is not RabbitMQ");
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return HealthCheckResult.Unhealthy(failure.Message, failure);
        }
    }
}
