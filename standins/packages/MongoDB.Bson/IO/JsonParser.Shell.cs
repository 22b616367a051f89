using System.Globalization;

namespace MongoDB.Bson.IO;

internal sealed partial class JsonParser
{
    /// <summary>true, null, NaN … and the shell's constructors: ObjectId("…"), ISODate("…"), NumberLong(1) ….</summary>
    private BsonValue ParseWord()
    {
        var start = Position;
        var word = ParseIdentifier();
        switch (word)
        {
            case "true": return BsonBoolean.True;
            case "false": return BsonBoolean.False;
            case "null": return BsonNull.Value;
            case "undefined": return BsonUndefined.Value;
            case "NaN": return new BsonDouble(JsonConvert.PositiveNaN);
            case "Infinity": return new BsonDouble(double.PositiveInfinity);
            case "MinKey": SkipEmptyCall(); return BsonMinKey.Value;
            case "MaxKey": SkipEmptyCall(); return BsonMaxKey.Value;
            case "new": SkipSpace(); return ParseConstructor(ParseIdentifier());
            case "":
                Position = start;
                throw Unexpected("a value");
            default: return ParseConstructor(word);
        }
    }

    private BsonValue ParseConstructor(string name)
    {
        var arguments = ParseArguments(name);
        return (name, arguments.Count) switch
        {
            ("ObjectId", 1) => new BsonObjectId(ObjectId.Parse(Text(0))),
            ("ISODate" or "Date", 1) => arguments[0].IsString ? new BsonDateTime(JsonConvert.ToDateTime(Text(0))) : new BsonDateTime(Whole(0)),
            ("NumberInt" or "Number", 1) => new BsonInt32(checked((int)Whole(0))),
            ("NumberLong", 1) => new BsonInt64(Whole(0)),
            ("NumberDecimal", 1) => new BsonDecimal128(Decimal128.Parse(arguments[0].ToString())),
            ("Timestamp", 2) => new BsonTimestamp((int)(uint)Whole(0), (int)(uint)Whole(1)),
            ("Timestamp", 1) => new BsonTimestamp(Whole(0)),
            ("BinData", 2) => ExtendedJson.Binary(Convert.FromBase64String(Text(1)), (BsonBinarySubType)Whole(0)),
            ("HexData", 2) => ExtendedJson.Binary(BsonUtils.ParseHexString(Text(1)), (BsonBinarySubType)Whole(0)),
            ("UUID" or "GUID", 1) => new BsonBinaryData(Guid.Parse(Text(0)), GuidRepresentation.Standard),
            ("CSUUID" or "CSGUID", 1) => new BsonBinaryData(Guid.Parse(Text(0)), GuidRepresentation.CSharpLegacy),
            ("JUUID" or "JGUID", 1) => new BsonBinaryData(Guid.Parse(Text(0)), GuidRepresentation.JavaLegacy),
            ("PYUUID" or "PYGUID", 1) => new BsonBinaryData(Guid.Parse(Text(0)), GuidRepresentation.PythonLegacy),
            ("RegExp", 1) => new BsonRegularExpression(Text(0), string.Empty),
            ("RegExp", 2) => new BsonRegularExpression(Text(0), Text(1)),
            _ => throw new FormatException($"JSON reader does not know '{name}' with {arguments.Count} arguments."),
        };

        string Text(int index) => arguments[index] is BsonString value ? value.Value : throw new FormatException($"JSON reader was expecting a string in {name}.");

        long Whole(int index) => arguments[index] switch
        {
            BsonInt32 or BsonInt64 => arguments[index].ToInt64(),
            BsonString value => long.Parse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            _ => throw new FormatException($"JSON reader was expecting an integer in {name}."),
        };
    }

    private List<BsonValue> ParseArguments(string name)
    {
        SkipSpace();
        if (Next != '(')
        {
            throw new FormatException($"Invalid JSON input '{name}'.");
        }
        Enter();
        var arguments = new List<BsonValue>();
        do
        {
            Position++;
            SkipSpace();
            if (Next == ')')
            {
                break;
            }
            arguments.Add(ParseValue());
            SkipSpace();
        }
        while (Next == ',');
        Expect(')');
        _depth--;
        return arguments;
    }

    private void SkipEmptyCall()
    {
        if (Next == '(')
        {
            Position++;
            Expect(')');
        }
    }
}
