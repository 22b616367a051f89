namespace MongoDB.Bson.IO;

/// <summary>Any stream as a BsonStream.</summary>
public sealed partial class BsonStreamAdapter : BsonStream
{
    private readonly bool _ownsStream;

    public BsonStreamAdapter(Stream stream, bool ownsStream = false)
    {
        BaseStream = stream ?? throw new ArgumentNullException(nameof(stream));
        _ownsStream = ownsStream;
    }

    public Stream BaseStream { get; }

    public override bool CanRead => BaseStream.CanRead;

    public override bool CanSeek => BaseStream.CanSeek;

    public override bool CanTimeout => BaseStream.CanTimeout;

    public override bool CanWrite => BaseStream.CanWrite;

    public override long Length => BaseStream.Length;

    public override long Position
    {
        get => BaseStream.Position;
        set => BaseStream.Position = value;
    }

    public override void Flush() => BaseStream.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => BaseStream.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => BaseStream.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => BaseStream.Read(buffer);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        BaseStream.ReadAsync(buffer, offset, count, cancellationToken);

    public override int ReadByte() => BaseStream.ReadByte();

    public override IByteBuffer ReadSlice()
    {
        var start = Position;
        var length = ReadInt32();
        Position = start;
        if (length < 5)
        {
            throw new FormatException($"Invalid document length: {length}.");
        }
        return new ByteArrayBuffer(this.ReadBytes(length), isReadOnly: true);
    }

    public override long Seek(long offset, SeekOrigin origin) => BaseStream.Seek(offset, origin);

    public override void SetLength(long value) => BaseStream.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count) => BaseStream.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => BaseStream.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        BaseStream.WriteAsync(buffer, offset, count, cancellationToken);

    public override void WriteByte(byte value) => BaseStream.WriteByte(value);

    protected override void Dispose(bool disposing)
    {
        if (disposing && _ownsStream)
        {
            BaseStream.Dispose();
        }
        base.Dispose(disposing);
    }
}
