using System.Text;

namespace MongoDB.Bson.IO;

/// <summary>How binary BSON is read.</summary>
public class BsonBinaryReaderSettings : BsonReaderSettings
{
    private static BsonBinaryReaderSettings defaults = new();
    private UTF8Encoding _encoding = Utf8Encodings.Strict;
    private bool _fixOldBinarySubTypeOnInput = true;
    private bool _fixOldDateTimeMaxValueOnInput = true;
    private int _maxDocumentSize = BsonDefaults.MaxDocumentSize;

    public static BsonBinaryReaderSettings Defaults
    {
        get => defaults;
        set => defaults = value ?? throw new ArgumentNullException(nameof(value));
    }

    public UTF8Encoding Encoding
    {
        get => _encoding;
        set => Set(ref _encoding, value ?? throw new ArgumentNullException(nameof(value)));
    }

    public bool FixOldBinarySubTypeOnInput
    {
        get => _fixOldBinarySubTypeOnInput;
        set => Set(ref _fixOldBinarySubTypeOnInput, value);
    }

    public bool FixOldDateTimeMaxValueOnInput
    {
        get => _fixOldDateTimeMaxValueOnInput;
        set => Set(ref _fixOldDateTimeMaxValueOnInput, value);
    }

    public int MaxDocumentSize
    {
        get => _maxDocumentSize;
        set => Set(ref _maxDocumentSize, value);
    }

    public new BsonBinaryReaderSettings Clone() => (BsonBinaryReaderSettings)CloneImplementation();

    protected override BsonReaderSettings CloneImplementation() => new BsonBinaryReaderSettings
    {
        Encoding = _encoding,
        FixOldBinarySubTypeOnInput = _fixOldBinarySubTypeOnInput,
        FixOldDateTimeMaxValueOnInput = _fixOldDateTimeMaxValueOnInput,
        MaxDocumentSize = _maxDocumentSize,
    };
}
