using MongoDB.Bson.IO;

namespace MongoDB.Bson;

/// <summary>A document that stays bytes until it is looked into, and cannot be changed.</summary>
public class RawBsonDocument : BsonDocument, IDisposable
{
    private readonly IByteBuffer _slice;
    private BsonElements _contents;
    private bool _disposed;

    public RawBsonDocument(IByteBuffer slice) => _slice = slice ?? throw new ArgumentNullException(nameof(slice));

    public RawBsonDocument(byte[] bytes)
        : this(new ByteArrayBuffer(bytes, isReadOnly: true))
    {
    }

    public IByteBuffer Slice
    {
        get
        {
            ThrowIfDisposed();
            return _slice;
        }
    }

    private protected override BsonElements Contents => _contents ??= ReadElements();

    private protected override BsonElements ContentsToChange
    {
        get
        {
            // the constructors of the base add nothing, so only a caller's change comes here
            throw new NotSupportedException("RawBsonDocument instances are immutable.");
        }
    }

    public override BsonValue Clone()
    {
        ThrowIfDisposed();
        return new RawBsonDocument(Slice.GetSlice(0, Slice.Length));
    }

    public override BsonValue DeepClone() => Materialize(new BsonBinaryReaderSettings());

    public BsonDocument Materialize(BsonBinaryReaderSettings binaryReaderSettings)
    {
        ThrowIfDisposed();
        using var stream = new ByteBufferStream(_slice, ownsBuffer: false);
        using var reader = new BsonBinaryReader(stream, binaryReaderSettings);
        return (BsonDocument)BsonTreeReader.ReadDocument(reader, allowDuplicateNames: true);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            _slice.Dispose();
            foreach (var element in _contents?.List ?? [])
            {
                (element.Value as IDisposable)?.Dispose();
            }
        }
    }

    protected void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);

    private BsonElements ReadElements()
    {
        ThrowIfDisposed();
        var elements = new BsonElements();
        using var stream = new ByteBufferStream(_slice, ownsBuffer: false);
        using var reader = new BsonBinaryReader(stream, BsonBinaryReaderSettings.Defaults);
        reader.ReadStartDocument();
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            elements.Add(new BsonElement(reader.ReadName(), BsonTreeReader.ReadRawValue(reader)));
        }
        reader.ReadEndDocument();
        return elements;
    }
}
