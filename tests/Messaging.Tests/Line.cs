using System.Net;
using System.Net.Sockets;

namespace StreamPlatform.Messaging.Tests;

/// <summary>A line to the broker that can go dead: nothing arrives any more, and neither end is told.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource _dead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    private Line(Uri broker)
    {
        _listener.Start();
        ConnectionString = new UriBuilder(broker) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri.ToString();
        _serving = ServeAsync(broker);
    }

    public string ConnectionString { get; }

    public static Task<Line> ToAsync(string broker) => Task.FromResult(new Line(new Uri(broker)));

    public void GoDead() => _dead.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    private async Task ServeAsync(Uri broker)
    {
        var calls = new List<Task>();
        while (!_ended.IsCancellationRequested)
        {
            calls.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_ended.Token), broker));
        }
    }

    private async Task CarryAsync(TcpClient caller, Uri broker)
    {
        using (caller)
        using (var called = new TcpClient())
        {
            await called.ConnectAsync(broker.Host, broker.Port, _ended.Token);
            await Task.WhenAny(
                CopyAsync(caller.GetStream(), called.GetStream()), CopyAsync(called.GetStream(), caller.GetStream()));
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await from.ReadAsync(buffer, _ended.Token)) > 0)
        {
            if (_dead.Task.IsCompleted)
            {
                await Task.Delay(Timeout.Infinite, _ended.Token);
            }

            await to.WriteAsync(buffer.AsMemory(0, count), _ended.Token);
        }
    }
}
