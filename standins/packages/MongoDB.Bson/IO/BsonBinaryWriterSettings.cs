using System.Text;

namespace MongoDB.Bson.IO;

/// <summary>How binary BSON is written.</summary>
public class BsonBinaryWriterSettings : BsonWriterSettings
{
    private static BsonBinaryWriterSettings defaults = new();
    private UTF8Encoding _encoding = Utf8Encodings.Strict;
    private bool _fixOldBinarySubTypeOnOutput = true;
    private int _maxDocumentSize = BsonDefaults.MaxDocumentSize;

    public static BsonBinaryWriterSettings Defaults
    {
        get => defaults;
        set => defaults = value ?? throw new ArgumentNullException(nameof(value));
    }

    public UTF8Encoding Encoding
    {
        get => _encoding;
        set => Set(ref _encoding, value ?? throw new ArgumentNullException(nameof(value)));
    }

    public bool FixOldBinarySubTypeOnOutput
    {
        get => _fixOldBinarySubTypeOnOutput;
        set => Set(ref _fixOldBinarySubTypeOnOutput, value);
    }

    public int MaxDocumentSize
    {
        get => _maxDocumentSize;
        set => Set(ref _maxDocumentSize, value);
    }

    public new BsonBinaryWriterSettings Clone() => (BsonBinaryWriterSettings)CloneImplementation();

    protected override BsonWriterSettings CloneImplementation() => new BsonBinaryWriterSettings
    {
        Encoding = _encoding,
        FixOldBinarySubTypeOnOutput = _fixOldBinarySubTypeOnOutput,
        MaxDocumentSize = _maxDocumentSize,
        MaxSerializationDepth = MaxSerializationDepth,
    };
}
