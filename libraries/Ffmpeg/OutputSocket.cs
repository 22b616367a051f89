using System.Net.Sockets;

namespace StreamPlatform.Ffmpeg;

// Takes one output of ffmpeg over a socket in the file system: no polling of growing files, and an upload that stalls stalls the encoder.
internal sealed class OutputSocket : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public OutputSocket(string path)
    {
        Target = "unix:" + path;
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen(1);
    }

    // What ffmpeg is told to write to.
    public string Target { get; }

    public async Task ReadAsync(Func<ReadOnlyMemory<byte>, Task> take, CancellationToken cancellationToken)
    {
        using var connection = await _listener.AcceptAsync(cancellationToken);
        var buffer = new byte[256 * 1024];
        int count;
        while ((count = await connection.ReceiveAsync(buffer, cancellationToken)) > 0)
        {
            await take(buffer.AsMemory(0, count));
        }
    }

    public void Dispose() => _listener.Dispose();
}
