namespace MongoDB.Bson.IO;

public partial class BsonBinaryReader
{
    public override BsonBinaryData ReadBinaryData()
    {
        VerifyBsonType(nameof(ReadBinaryData), BsonType.Binary);
        var size = ReadBinarySize();
        var subType = _stream.ReadBinarySubType();
        if (subType == BsonBinarySubType.OldBinary)
        {
            var inner = ReadBinarySize();
            if (inner != size - 4)
            {
                throw new FormatException($"Binary sub type 0x02 has inconsistent sizes {size} and {inner}.");
            }
            size = inner;
            subType = Settings.FixOldBinarySubTypeOnInput ? BsonBinarySubType.Binary : subType;
        }
        if (subType is BsonBinarySubType.UuidLegacy or BsonBinarySubType.UuidStandard && size != 16)
        {
            throw new FormatException($"Binary sub type {subType} must be 16 bytes long, not {size}.");
        }
        var bytes = _stream.ReadBytes(size);
        State = NextState();
        return new BsonBinaryData(bytes, subType);
    }

    public override bool ReadBoolean()
    {
        VerifyBsonType(nameof(ReadBoolean), BsonType.Boolean);
        var value = _stream.ReadBoolean();
        State = NextState();
        return value;
    }

    public override byte[] ReadBytes()
    {
        var data = ReadBinaryData();
        return data.SubType is BsonBinarySubType.Binary or BsonBinarySubType.OldBinary
            ? data.Bytes
            : throw new FormatException($"ReadBytes requires the binary sub type to be Binary, not {data.SubType}.");
    }

    public override long ReadDateTime()
    {
        VerifyBsonType(nameof(ReadDateTime), BsonType.DateTime);
        var value = _stream.ReadInt64();
        State = NextState();
        // old drivers rounded DateTime.MaxValue up to the next millisecond
        return value == BsonConstants.DateTimeMaxValueMillisecondsSinceEpoch + 1 && Settings.FixOldDateTimeMaxValueOnInput ? value - 1 : value;
    }

    public override Decimal128 ReadDecimal128()
    {
        VerifyBsonType(nameof(ReadDecimal128), BsonType.Decimal128);
        var value = _stream.ReadDecimal128();
        State = NextState();
        return value;
    }

    public override double ReadDouble()
    {
        VerifyBsonType(nameof(ReadDouble), BsonType.Double);
        var value = _stream.ReadDouble();
        State = NextState();
        return value;
    }

    public override int ReadInt32()
    {
        VerifyBsonType(nameof(ReadInt32), BsonType.Int32);
        var value = _stream.ReadInt32();
        State = NextState();
        return value;
    }

    public override long ReadInt64()
    {
        VerifyBsonType(nameof(ReadInt64), BsonType.Int64);
        var value = _stream.ReadInt64();
        State = NextState();
        return value;
    }

    public override string ReadJavaScript() => ReadText(nameof(ReadJavaScript), BsonType.JavaScript);

    public override void ReadMaxKey() => ReadNothing(nameof(ReadMaxKey), BsonType.MaxKey);

    public override void ReadMinKey() => ReadNothing(nameof(ReadMinKey), BsonType.MinKey);

    public override void ReadNull() => ReadNothing(nameof(ReadNull), BsonType.Null);

    public override ObjectId ReadObjectId()
    {
        VerifyBsonType(nameof(ReadObjectId), BsonType.ObjectId);
        var value = _stream.ReadObjectId();
        State = NextState();
        return value;
    }

    public override BsonRegularExpression ReadRegularExpression()
    {
        VerifyBsonType(nameof(ReadRegularExpression), BsonType.RegularExpression);
        var pattern = _stream.ReadCString(Settings.Encoding);
        var options = _stream.ReadCString(Settings.Encoding);
        State = NextState();
        return new BsonRegularExpression(pattern, options);
    }

    public override string ReadString() => ReadText(nameof(ReadString), BsonType.String);

    public override string ReadSymbol() => ReadText(nameof(ReadSymbol), BsonType.Symbol);

    public override long ReadTimestamp()
    {
        VerifyBsonType(nameof(ReadTimestamp), BsonType.Timestamp);
        var value = _stream.ReadInt64();
        State = NextState();
        return value;
    }

    public override void ReadUndefined() => ReadNothing(nameof(ReadUndefined), BsonType.Undefined);

    private string ReadText(string methodName, BsonType type)
    {
        VerifyBsonType(methodName, type);
        var value = _stream.ReadString(Settings.Encoding);
        State = NextState();
        return value;
    }

    private void ReadNothing(string methodName, BsonType type)
    {
        VerifyBsonType(methodName, type);
        State = NextState();
    }

    private int ReadBinarySize()
    {
        var size = _stream.ReadInt32();
        return size >= 0 ? size : throw new FormatException($"Size {size} is not valid because it is negative.");
    }
}
