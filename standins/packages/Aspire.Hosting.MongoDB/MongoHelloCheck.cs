using System.Buffers.Binary;
using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>
/// Says hello, the one command that needs no login:
/// <code>
/// int32 length | int32 request id | int32 response to | int32 opcode 2013 | int32 flags | byte 0 | { hello: 1, $db: "admin" }
/// </code>
/// </summary>
internal sealed class MongoHelloCheck(MongoDBServerResource server) : IHealthCheck
{
    private const int OpMessage = 2013;
    private const int HeaderLength = 16;

    private static readonly byte[] Hello =
    [
        52, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0xDD, 0x07, 0, 0, 0, 0, 0, 0, 0,
        31, 0, 0, 0, 0x10, .. "hello\0"u8, 1, 0, 0, 0, 0x02, .. "$db\0"u8, 6, 0, 0, 0, .. "admin\0"u8, 0,
    ];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(server.PrimaryEndpoint.Host, server.PrimaryEndpoint.Port, cancellationToken).ConfigureAwait(false);
            var stream = client.GetStream();
            await stream.WriteAsync(Hello, cancellationToken).ConfigureAwait(false);
            var header = new byte[HeaderLength];
            await stream.ReadExactlyAsync(header, cancellationToken).ConfigureAwait(false);
            return BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12)) == OpMessage
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("what answers is not MongoDB");
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return HealthCheckResult.Unhealthy(failure.Message, failure);
        }
    }
}
