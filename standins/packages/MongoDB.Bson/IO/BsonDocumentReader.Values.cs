namespace MongoDB.Bson.IO;

public partial class BsonDocumentReader
{
    public override BsonBinaryData ReadBinaryData()
    {
        VerifyBsonType(nameof(ReadBinaryData), BsonType.Binary);
        var value = _walker.Value<BsonBinaryData>();
        State = _walker.After();
        return value;
    }

    public override bool ReadBoolean()
    {
        VerifyBsonType(nameof(ReadBoolean), BsonType.Boolean);
        var value = _walker.Value<BsonBoolean>().Value;
        State = _walker.After();
        return value;
    }

    public override long ReadDateTime()
    {
        VerifyBsonType(nameof(ReadDateTime), BsonType.DateTime);
        var value = _walker.Value<BsonDateTime>().MillisecondsSinceEpoch;
        State = _walker.After();
        return value;
    }

    public override Decimal128 ReadDecimal128()
    {
        VerifyBsonType(nameof(ReadDecimal128), BsonType.Decimal128);
        var value = _walker.Value<BsonDecimal128>().Value;
        State = _walker.After();
        return value;
    }

    public override double ReadDouble()
    {
        VerifyBsonType(nameof(ReadDouble), BsonType.Double);
        var value = _walker.Value<BsonDouble>().Value;
        State = _walker.After();
        return value;
    }

    public override int ReadInt32()
    {
        VerifyBsonType(nameof(ReadInt32), BsonType.Int32);
        var value = _walker.Value<BsonInt32>().Value;
        State = _walker.After();
        return value;
    }

    public override long ReadInt64()
    {
        VerifyBsonType(nameof(ReadInt64), BsonType.Int64);
        var value = _walker.Value<BsonInt64>().Value;
        State = _walker.After();
        return value;
    }

    public override string ReadJavaScript()
    {
        VerifyBsonType(nameof(ReadJavaScript), BsonType.JavaScript);
        var value = _walker.Value<BsonJavaScript>().Code;
        State = _walker.After();
        return value;
    }

    public override void ReadMaxKey()
    {
        VerifyBsonType(nameof(ReadMaxKey), BsonType.MaxKey);
        State = _walker.After();
    }

    public override void ReadMinKey()
    {
        VerifyBsonType(nameof(ReadMinKey), BsonType.MinKey);
        State = _walker.After();
    }

    public override void ReadNull()
    {
        VerifyBsonType(nameof(ReadNull), BsonType.Null);
        State = _walker.After();
    }

    public override ObjectId ReadObjectId()
    {
        VerifyBsonType(nameof(ReadObjectId), BsonType.ObjectId);
        var value = _walker.Value<BsonObjectId>().Value;
        State = _walker.After();
        return value;
    }

    public override BsonRegularExpression ReadRegularExpression()
    {
        VerifyBsonType(nameof(ReadRegularExpression), BsonType.RegularExpression);
        var value = _walker.Value<BsonRegularExpression>();
        State = _walker.After();
        return value;
    }

    public override string ReadString()
    {
        VerifyBsonType(nameof(ReadString), BsonType.String);
        var value = _walker.Value<BsonString>().Value;
        State = _walker.After();
        return value;
    }

    public override string ReadSymbol()
    {
        VerifyBsonType(nameof(ReadSymbol), BsonType.Symbol);
        var value = _walker.Value<BsonSymbol>().Name;
        State = _walker.After();
        return value;
    }

    public override long ReadTimestamp()
    {
        VerifyBsonType(nameof(ReadTimestamp), BsonType.Timestamp);
        var value = _walker.Value<BsonTimestamp>().Value;
        State = _walker.After();
        return value;
    }

    public override void ReadUndefined()
    {
        VerifyBsonType(nameof(ReadUndefined), BsonType.Undefined);
        State = _walker.After();
    }

    public override byte[] ReadBytes()
    {
        var data = ReadBinaryData();
        return data.SubType is BsonBinarySubType.Binary or BsonBinarySubType.OldBinary
            ? data.Bytes
            : throw new FormatException($"ReadBytes requires the binary sub type to be Binary, not {data.SubType}.");
    }
}
