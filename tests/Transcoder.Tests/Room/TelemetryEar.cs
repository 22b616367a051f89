using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace StreamPlatform.Transcoder.Tests.Room;

/// <summary>Takes what workers tell by OTLP. Names stand in the protobuf bodies as plain text, and more than names is not asked for.</summary>
internal sealed class TelemetryEar : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<string> _bodies = [];

    public TelemetryEar()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = ListenAsync();
    }

    public string Address { get; }

    /// <summary>Returns when all of these have been told.</summary>
    public async Task HearsAsync(params string[] names)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (names.FirstOrDefault(name => !_bodies.Any(body => body.Contains(name, StringComparison.Ordinal))) is { } missing)
        {
            Assert.False(patience.IsCancellationRequested, $"Nobody told of '{missing}'.");
            await Task.Delay(100);
        }
    }

    public void Dispose() => _listener.Close();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var request = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await request.Request.InputStream.CopyToAsync(body);
                _bodies.Enqueue(System.Text.Encoding.Latin1.GetString(body.ToArray()));
                request.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // the room is over
        }
    }
}
