namespace MongoDB.Bson.IO;

/// <summary>An expected name and its value in one call.</summary>
public static class IBsonReaderExtensions
{
    public static bool FindElement(this IBsonReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            if (reader.ReadName() == name)
            {
                return true;
            }
            reader.SkipValue();
        }
        return false;
    }

    public static string FindStringElement(this IBsonReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            var isString = reader.GetCurrentBsonType() == BsonType.String;
            if (reader.ReadName() == name && isString)
            {
                return reader.ReadString();
            }
            reader.SkipValue();
        }
        return null;
    }

    public static string ReadName(this IBsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.ReadName(Utf8NameDecoder.Instance);
    }

    public static void ReadName(this IBsonReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var actual = reader.ReadName();
        if (actual != name)
        {
            throw new FormatException($"Expected element name to be '{name}', not '{actual}'.");
        }
    }

    public static BsonBinaryData ReadBinaryData(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadBinaryData();
    }

    public static bool ReadBoolean(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadBoolean();
    }

    public static byte[] ReadBytes(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadBytes();
    }

    public static long ReadDateTime(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadDateTime();
    }

    public static Decimal128 ReadDecimal128(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadDecimal128();
    }

    public static double ReadDouble(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadDouble();
    }

    public static int ReadInt32(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadInt32();
    }

    public static long ReadInt64(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadInt64();
    }

    public static string ReadJavaScript(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadJavaScript();
    }

    public static string ReadJavaScriptWithScope(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadJavaScriptWithScope();
    }

    public static void ReadMaxKey(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        reader.ReadMaxKey();
    }

    public static void ReadMinKey(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        reader.ReadMinKey();
    }

    public static void ReadNull(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        reader.ReadNull();
    }

    public static ObjectId ReadObjectId(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadObjectId();
    }

    public static IByteBuffer ReadRawBsonArray(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadRawBsonArray();
    }

    public static IByteBuffer ReadRawBsonDocument(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadRawBsonDocument();
    }

    public static BsonRegularExpression ReadRegularExpression(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadRegularExpression();
    }

    public static string ReadString(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadString();
    }

    public static string ReadSymbol(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadSymbol();
    }

    public static long ReadTimestamp(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        return reader.ReadTimestamp();
    }

    public static void ReadUndefined(this IBsonReader reader, string name)
    {
        reader.ReadName(name);
        reader.ReadUndefined();
    }
}
