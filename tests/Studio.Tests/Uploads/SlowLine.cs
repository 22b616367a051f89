using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace StreamPlatform.Studio.Tests.Uploads;

// A PATCH whose body comes as slowly as a test wants, and may be cut.
internal sealed class SlowLine : IDisposable
{
    private readonly TcpClient _tcp = new();
    public static async Task<SlowLine> BeginPatchAsync(Creator creator, string path, long offset, long length, string? checksum = null)
    {
        var line = new SlowLine();
        var server = creator.Http.BaseAddress!;
        await line._tcp.ConnectAsync(server.Host, server.Port);
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"PATCH {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAuthorization: Bearer {creator.Token}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Tus-Resumable: 1.0.0\r\nUpload-Offset: {offset}\r\nContent-Length: {length}\r\n")
            .Append("Content-Type: application/offset+octet-stream\r\n")
            .Append(checksum is null ? string.Empty : $"Upload-Checksum: {checksum}\r\n")
            .Append("\r\n");
        await line.SendAsync(Encoding.ASCII.GetBytes(head.ToString()));
        return line;
    }

    public async Task SendAsync(byte[] bytes) => await _tcp.GetStream().WriteAsync(bytes);

    public async Task<int> StatusAsync()
    {
        using var reader = new StreamReader(_tcp.GetStream(), Encoding.ASCII, leaveOpen: true);
        return int.Parse((await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)))!.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    public void Cut()
    {
        _tcp.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        _tcp.Close();
    }

    public void Dispose() => _tcp.Dispose();
}
