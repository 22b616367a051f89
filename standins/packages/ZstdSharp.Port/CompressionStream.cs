namespace ZstdSharp;

/// <summary>zstd compression: present so that the driver loads, refused when it is asked for.</summary>
public class CompressionStream : Stream
{
    public CompressionStream(Stream stream, int level = 3, int bufferSize = 0, bool leaveOpen = true) =>
        throw new NotSupportedException("CompressionStream is not supported: leave compressors=zstd out of the address.");

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

    private static NotSupportedException No([System.Runtime.CompilerServices.CallerMemberName] string member = null) => new($"CompressionStream.{member} is not supported.");
}
