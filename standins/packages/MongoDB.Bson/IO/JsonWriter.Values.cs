namespace MongoDB.Bson.IO;

public partial class JsonWriter
{
    private static readonly long EndOfYear9999 = new DateTimeOffset(9999, 12, 31, 23, 59, 59, 999, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private bool IsShell => Settings.OutputMode == JsonOutputMode.Shell;

    private bool IsCanonical => Settings.OutputMode == JsonOutputMode.CanonicalExtendedJson;

    public override void WriteBinaryData(BsonBinaryData binaryData)
    {
        ArgumentNullException.ThrowIfNull(binaryData);
        var base64 = Convert.ToBase64String(binaryData.Bytes);
        var json = IsShell
            ? binaryData.SubType == BsonBinarySubType.UuidStandard ? $"UUID(\"{binaryData.ToGuid()}\")" : $"new BinData({(int)binaryData.SubType}, \"{base64}\")"
            : $"{{ \"$binary\" : {{ \"base64\" : \"{base64}\", \"subType\" : \"{(int)binaryData.SubType:x2}\" }} }}";
        Put(nameof(WriteBinaryData), json);
    }

    public override void WriteBoolean(bool value) => Put(nameof(WriteBoolean), JsonConvert.ToString(value));

    public override void WriteBytes(byte[] bytes) => WriteBinaryData(new BsonBinaryData(bytes));

    public override void WriteDateTime(long value)
    {
        var hasText = value >= (IsShell ? BsonConstants.DateTimeMinValueMillisecondsSinceEpoch : 0) && value <= EndOfYear9999;
        var text = hasText ? BsonUtils.ToDateTimeFromMillisecondsSinceEpoch(value).ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", System.Globalization.CultureInfo.InvariantCulture) : null;
        var json = (IsShell, IsCanonical || !hasText) switch
        {
            (true, false) => $"ISODate(\"{text}\")",
            (true, true) => $"new Date({value})",
            (false, false) => $"{{ \"$date\" : \"{text}\" }}",
            (false, true) => $"{{ \"$date\" : {{ \"$numberLong\" : \"{value}\" }} }}",
        };
        Put(nameof(WriteDateTime), json);
    }

    public override void WriteDecimal128(Decimal128 value) =>
        Put(nameof(WriteDecimal128), IsShell ? $"NumberDecimal(\"{value}\")" : $"{{ \"$numberDecimal\" : \"{value}\" }}");

    public override void WriteDouble(double value)
    {
        var text = JsonConvert.ToString(value);
        Put(nameof(WriteDouble), !IsShell && (IsCanonical || !double.IsFinite(value)) ? $"{{ \"$numberDouble\" : \"{text}\" }}" : text);
    }

    public override void WriteInt32(int value) => Put(nameof(WriteInt32), IsCanonical ? $"{{ \"$numberInt\" : \"{value}\" }}" : JsonConvert.ToString(value));

    public override void WriteInt64(long value)
    {
        var json = Settings.OutputMode switch
        {
            JsonOutputMode.CanonicalExtendedJson => $"{{ \"$numberLong\" : \"{value}\" }}",
            JsonOutputMode.Shell => value is >= int.MinValue and <= int.MaxValue ? $"NumberLong({value})" : $"NumberLong(\"{value}\")",
            _ => JsonConvert.ToString(value),
        };
        Put(nameof(WriteInt64), json);
    }

    public override void WriteJavaScript(string code) => Put(nameof(WriteJavaScript), $"{{ \"$code\" : {JsonText.Quote(code)} }}");

    public override void WriteJavaScriptWithScope(string code)
    {
        Put(nameof(WriteJavaScriptWithScope), $"{{ \"$code\" : {JsonText.Quote(code)}, \"$scope\" : ");
        State = BsonWriterState.ScopeDocument;
    }

    public override void WriteMaxKey() => Put(nameof(WriteMaxKey), IsShell ? "MaxKey" : "{ \"$maxKey\" : 1 }");

    public override void WriteMinKey() => Put(nameof(WriteMinKey), IsShell ? "MinKey" : "{ \"$minKey\" : 1 }");

    public override void WriteNull() => Put(nameof(WriteNull), "null");

    public override void WriteObjectId(ObjectId objectId) => Put(nameof(WriteObjectId), IsShell ? $"ObjectId(\"{objectId}\")" : $"{{ \"$oid\" : \"{objectId}\" }}");

    public override void WriteRegularExpression(BsonRegularExpression regex)
    {
        ArgumentNullException.ThrowIfNull(regex);
        var json = IsShell
            ? regex.ToString()
            : $"{{ \"$regularExpression\" : {{ \"pattern\" : {JsonText.Quote(regex.Pattern)}, \"options\" : {JsonText.Quote(regex.Options)} }} }}";
        Put(nameof(WriteRegularExpression), json);
    }

    public override void WriteString(string value) => Put(nameof(WriteString), JsonText.Quote(value ?? throw new ArgumentNullException(nameof(value))));

    public override void WriteSymbol(string value) => Put(nameof(WriteSymbol), $"{{ \"$symbol\" : {JsonText.Quote(value)} }}");

    public override void WriteTimestamp(long value)
    {
        var (seconds, increment) = ((uint)(value >> 32), (uint)value);
        Put(nameof(WriteTimestamp), IsShell ? $"Timestamp({seconds}, {increment})" : $"{{ \"$timestamp\" : {{ \"t\" : {seconds}, \"i\" : {increment} }} }}");
    }

    public override void WriteUndefined() => Put(nameof(WriteUndefined), IsShell ? "undefined" : "{ \"$undefined\" : true }");
}
