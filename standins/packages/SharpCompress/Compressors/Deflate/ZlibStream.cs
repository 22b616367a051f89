using System.IO.Compression;

namespace SharpCompress.Compressors.Deflate;

/// <summary>zlib, by the framework's own stream.</summary>
public class ZlibStream : Stream
{
    private readonly ZLibStream _inner;

    public ZlibStream(Stream stream, CompressionMode mode)
        : this(stream, mode, CompressionLevel.Default)
    {
    }

    public ZlibStream(Stream stream, CompressionMode mode, CompressionLevel level) => _inner = mode == CompressionMode.Compress
        ? new ZLibStream(stream, new ZLibCompressionOptions { CompressionLevel = (int)level })
        : new ZLibStream(stream, System.IO.Compression.CompressionMode.Decompress);

    public virtual FlushType FlushMode { get; set; }

    public override bool CanRead => _inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => _inner.CanWrite;

    public override long Length => throw new NotSupportedException("ZlibStream.Length is not supported.");

    public override long Position
    {
        get => throw new NotSupportedException("ZlibStream.Position is not supported.");
        set => throw new NotSupportedException("ZlibStream.Position is not supported.");
    }

    public override void Flush() => _inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => _inner.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("ZlibStream.Seek is not supported.");

    public override void SetLength(long value) => throw new NotSupportedException("ZlibStream.SetLength is not supported.");

    public override void Write(byte[] buffer, int offset, int count) => _inner.Write(buffer, offset, count);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
