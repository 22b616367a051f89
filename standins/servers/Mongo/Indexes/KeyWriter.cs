using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Indexes;

// Encodes values so that comparing the bytes compares the values, and no encoding is the beginning of another:
//   value    = rank | body                     a descending value has every byte inverted
//   number   = nearest double, order-preserving (8) | whole remainder (2) | sign of the fraction of the remainder | it, if not 0 (8)
//              so that 2^53 + 1 differs from 2^53, and decimal 0.1 from double 0.1
//   string   = UTF-8 with 00 as 00 FF | 00 01
//   document = { rank of value | name as string | body } | 00          array the same without names
//   binary   = length (4) | subtype | bytes
internal sealed class KeyWriter
{
    private const ushort NoRemainder = 0x8000;

    private readonly MemoryStream _bytes = new();

    public static byte[] Encode(BsonValue? value, bool descending = false)
    {
        var writer = new KeyWriter();
        writer.Add(value, descending);
        return writer.ToArray();
    }

    // A missing value has the key of null.
    public void Add(BsonValue? value, bool descending)
    {
        var start = (int)_bytes.Length;
        Value(value ?? BsonNull.Value);
        if (descending)
        {
            Invert(_bytes.GetBuffer().AsSpan(start, (int)_bytes.Length - start));
        }
    }

    public byte[] ToArray() => _bytes.ToArray();

    public static void Invert(Span<byte> bytes)
    {
        foreach (ref var value in bytes)
        {
            value = (byte)~value;
        }
    }

    private void Value(BsonValue value)
    {
        _bytes.WriteByte(TypeRank.Of(value.BsonType));
        Body(value);
    }

    private void Body(BsonValue value)
    {
        switch (value)
        {
            case BsonInt32 or BsonInt64 or BsonDouble or BsonDecimal128: Number(value); break;
            case BsonString text: Text(text.Value); break;
            case BsonSymbol symbol: Text(symbol.Name); break;
            case BsonDocument document: Document(document); break;
            case BsonArray array: Array(array); break;
            case BsonBinaryData binary: Binary(binary); break;
            case BsonObjectId id: _bytes.Write(id.Value.ToByteArray()); break;
            case BsonBoolean boolean: _bytes.WriteByte(boolean.Value ? (byte)1 : (byte)0); break;
            case BsonDateTime date: Signed(date.MillisecondsSinceEpoch); break;
            case BsonTimestamp stamp: Unsigned((ulong)stamp.Value); break;
            case BsonRegularExpression regex: Text(regex.Pattern); Text(regex.Options); break;
            case BsonJavaScriptWithScope code: Text(code.Code); Document(code.Scope); break;
            case BsonJavaScript code: Text(code.Code); break;
        }
    }

    private void Number(BsonValue value)
    {
        switch (value)
        {
            case BsonInt32 small: Parts(small.Value, 0, 0); break;
            case BsonInt64 large: Long(large.Value); break;
            case BsonDecimal128 wide: Decimal(wide.Value); break;
            default: Parts(value.AsDouble, 0, 0); break;
        }
    }

    private void Long(long value)
    {
        var nearest = (double)value;
        // 2^63 itself is no long: its remainder is counted from long.MaxValue.
        var remainder = nearest >= long.MaxValue ? value - long.MaxValue - 1 : value - (long)nearest;
        Parts(nearest, (int)remainder, 0);
    }

    private void Decimal(Decimal128 value)
    {
        if (Decimal128.IsNaN(value) || Decimal128.IsInfinity(value) || !TryDecimal(value, out var exact))
        {
            Parts(Decimal128.ToDouble(value), 0, 0);
            return;
        }
        var nearest = (double)exact;
        var rest = exact - ExactDecimal(nearest);
        Parts(nearest, (int)decimal.Truncate(rest), (double)(rest - decimal.Truncate(rest)));
    }

    private void Parts(double nearest, int remainder, double fraction)
    {
        Sortable(nearest);
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(NoRemainder + remainder));
        _bytes.Write(bytes);
        _bytes.WriteByte((byte)(1 + Math.Sign(fraction)));
        if (fraction != 0)
        {
            Sortable(fraction);
        }
    }

    private static bool TryDecimal(Decimal128 value, out decimal exact)
    {
        exact = 0;
        try
        {
            exact = Decimal128.ToDecimal(value);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    // (decimal)double rounds to 15 digits, this keeps all that fit.
    private static decimal ExactDecimal(double value) =>
        decimal.Parse(value.ToString("F28", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    // NaN is below every number; -0 is 0.
    private void Sortable(double value)
    {
        if (double.IsNaN(value))
        {
            Unsigned(0);
            return;
        }
        var bits = BitConverter.DoubleToInt64Bits(value == 0 ? 0.0 : value);
        Unsigned(bits < 0 ? (ulong)~bits : (ulong)bits | 1UL << 63);
    }

    private void Signed(long value) => Unsigned((ulong)value ^ 1UL << 63);

    private void Unsigned(ulong value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        _bytes.Write(bytes);
    }

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).AsSpan();
        for (var zero = bytes.IndexOf((byte)0); zero >= 0; zero = bytes.IndexOf((byte)0))
        {
            _bytes.Write(bytes[..(zero + 1)]);
            _bytes.WriteByte(0xFF);
            bytes = bytes[(zero + 1)..];
        }
        _bytes.Write(bytes);
        _bytes.Write([0x00, 0x01]);
    }

    private void Document(BsonDocument document)
    {
        foreach (var element in document.Elements)
        {
            _bytes.WriteByte(TypeRank.Of(element.Value.BsonType));
            Text(element.Name);
            Body(element.Value);
        }
        _bytes.WriteByte(0);
    }

    private void Array(BsonArray array)
    {
        foreach (var element in array)
        {
            Value(element);
        }
        _bytes.WriteByte(0);
    }

    private void Binary(BsonBinaryData binary)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, binary.Bytes.Length);
        _bytes.Write(length);
        _bytes.WriteByte((byte)binary.SubType);
        _bytes.Write(binary.Bytes);
    }
}
