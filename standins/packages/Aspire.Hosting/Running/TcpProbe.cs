using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Running;

/// <summary>Knocks until somebody answers; with a greeting, so that the program behind does not complain about half a message.</summary>
internal static class TcpProbe
{
    public static async Task UntilAnswersAsync(int port, byte[] greeting, Task<int> exited, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (exited.IsCompleted)
            {
                throw new DistributedApplicationException($"The helper for port {port} ended with exit code {await exited.ConfigureAwait(false)}.");
            }

            try
            {
                using var client = new TcpClient(AddressFamily.InterNetwork);
                await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken).ConfigureAwait(false);
                await client.GetStream().WriteAsync(greeting, cancellationToken).ConfigureAwait(false);
                await client.GetStream().ReadExactlyAsync(new byte[1], cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception failure) when (failure is SocketException or IOException)
            {
                await Task.Delay(50, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
