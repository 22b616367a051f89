using MongoDB.Bson.IO;

namespace MongoDB.Bson;

/// <summary>An array that stays bytes until it is looked into, and cannot be changed.</summary>
public class RawBsonArray : BsonArray, IDisposable
{
    private readonly IByteBuffer _slice;
    private List<BsonValue> _contents;
    private bool _disposed;

    public RawBsonArray(IByteBuffer slice) => _slice = slice ?? throw new ArgumentNullException(nameof(slice));

    public override bool IsReadOnly => true;

    public IByteBuffer Slice
    {
        get
        {
            ThrowIfDisposed();
            return _slice;
        }
    }

    private protected override List<BsonValue> Contents => _contents ??= ReadValues();

    private protected override List<BsonValue> ContentsToChange => throw new NotSupportedException("RawBsonArray instances are immutable.");

    public override BsonValue Clone()
    {
        ThrowIfDisposed();
        return new RawBsonArray(Slice.GetSlice(0, Slice.Length));
    }

    public override BsonValue DeepClone() => Materialize(new BsonBinaryReaderSettings());

    public BsonArray Materialize(BsonBinaryReaderSettings binaryReaderSettings)
    {
        ThrowIfDisposed();
        using var stream = new ByteBufferStream(_slice, ownsBuffer: false);
        using var reader = new BsonBinaryReader(stream, binaryReaderSettings);
        return new BsonArray(BsonTreeReader.ReadDocument(reader, allowDuplicateNames: true).AsBsonDocument.Values);
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
            foreach (var value in _contents ?? [])
            {
                (value as IDisposable)?.Dispose();
            }
        }
    }

    protected void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);

    private List<BsonValue> ReadValues()
    {
        ThrowIfDisposed();
        var values = new List<BsonValue>();
        using var stream = new ByteBufferStream(_slice, ownsBuffer: false);
        using var reader = new BsonBinaryReader(stream, BsonBinaryReaderSettings.Defaults);
        reader.ReadStartDocument();
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            reader.SkipName();
            values.Add(BsonTreeReader.ReadRawValue(reader));
        }
        reader.ReadEndDocument();
        return values;
    }
}
