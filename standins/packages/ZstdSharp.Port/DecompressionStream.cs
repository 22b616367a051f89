namespace ZstdSharp;

/// <summary>zstd decompression: present so that the driver loads, refused when it is asked for.</summary>
public class DecompressionStream : Stream
{
    public DecompressionStream(Stream stream, int bufferSize = 0, bool checkEndOfStream = true, bool leaveOpen = true) =>
        throw new NotSupportedException("DecompressionStream is not supported: leave compressors=zstd out of the address.");

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw No();

    public override long Position
    {
        get => throw No();
        set => throw No();
    }

    public override void Flush() => throw No();

    public override int Read(byte[] buffer, int offset, int count) => throw No();

    public override long Seek(long offset, SeekOrigin origin) => throw No();

    public override void SetLength(long value) => throw No();

    public override void Write(byte[] buffer, int offset, int count) => throw No();

    private static NotSupportedException No([System.Runtime.CompilerServices.CallerMemberName] string member = null) => new($"DecompressionStream.{member} is not supported.");
}
