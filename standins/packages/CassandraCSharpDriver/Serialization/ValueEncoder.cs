using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace Cassandra.Serialization;

// Values as bytes. Nothing is widened: an int is no bigint, as in the original.
internal static class ValueEncoder
{
    // Known by reference.
    public static readonly byte[] NotSet = [0];

    public static byte[] Encode(object value, CqlType type) => (value, type.Code) switch
    {
        (null, _) => null,
        (Unset, _) => NotSet,
        (string text, ColumnTypeCode.Text or ColumnTypeCode.Varchar or ColumnTypeCode.Ascii) => Encoding.UTF8.GetBytes(text),
        (int number, ColumnTypeCode.Int) => Of(number),
        (long number, ColumnTypeCode.Bigint) => Of(number),
        (short number, ColumnTypeCode.SmallInt) => Of(number),
        (sbyte number, ColumnTypeCode.TinyInt) => [(byte)number],
        (bool truth, ColumnTypeCode.Boolean) => [truth ? (byte)1 : (byte)0],
        (double number, ColumnTypeCode.Double) => Of(BitConverter.DoubleToInt64Bits(number)),
        (float number, ColumnTypeCode.Float) => Of(BitConverter.SingleToInt32Bits(number)),
        (DateTimeOffset moment, ColumnTypeCode.Timestamp) => Of(moment.ToUnixTimeMilliseconds()),
        (DateTime moment, ColumnTypeCode.Timestamp) => Of(Utc(moment).ToUnixTimeMilliseconds()),
        (LocalDate day, ColumnTypeCode.Date) => Of((int)day.DaysSinceEpochCentered),
        (Guid id, ColumnTypeCode.Uuid or ColumnTypeCode.Timeuuid) => id.ToByteArray(bigEndian: true),
        (TimeUuid id, ColumnTypeCode.Timeuuid or ColumnTypeCode.Uuid) => id.ToGuid().ToByteArray(bigEndian: true),
        (byte[] bytes, ColumnTypeCode.Blob) => bytes,
        (IDictionary map, ColumnTypeCode.Map) => Join(map.Count, Pairs(map, type)),
        (IEnumerable list and not string, ColumnTypeCode.List or ColumnTypeCode.Set) => Join(list.Cast<object>().ToList(), type),
        _ => throw new InvalidTypeException($"It is not possible to encode a value of type {value.GetType()} to a CQL type {type}"),
    };

    // The type of a value that stands beside a text: hosts know better only after a prepare.
    public static CqlType TypeOf(object value) => value switch
    {
        string => new CqlType(ColumnTypeCode.Varchar),
        int => new CqlType(ColumnTypeCode.Int),
        long => new CqlType(ColumnTypeCode.Bigint),
        short => new CqlType(ColumnTypeCode.SmallInt),
        sbyte => new CqlType(ColumnTypeCode.TinyInt),
        bool => new CqlType(ColumnTypeCode.Boolean),
        double => new CqlType(ColumnTypeCode.Double),
        float => new CqlType(ColumnTypeCode.Float),
        DateTimeOffset or DateTime => new CqlType(ColumnTypeCode.Timestamp),
        LocalDate => new CqlType(ColumnTypeCode.Date),
        Guid => new CqlType(ColumnTypeCode.Uuid),
        TimeUuid => new CqlType(ColumnTypeCode.Timeuuid),
        byte[] or null or Unset => new CqlType(ColumnTypeCode.Blob),
        IDictionary map => new CqlType(ColumnTypeCode.Map, First(map.Values), First(map.Keys)),
        IEnumerable list => new CqlType(ColumnTypeCode.List, First(list)),
        _ => throw new InvalidTypeException($"It is not possible to encode a value of type {value.GetType()}"),
    };

    public static byte[] Of(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Of(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Of(short value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteInt16BigEndian(bytes, value);
        return bytes;
    }

    // A moment of unknown kind is taken as UTC.
    private static DateTimeOffset Utc(DateTime moment) => moment.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(moment, TimeSpan.Zero) : new DateTimeOffset(moment);

    private static CqlType First(IEnumerable values) => TypeOf(values.Cast<object>().FirstOrDefault());

    private static IEnumerable<byte[]> Pairs(IDictionary map, CqlType type)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return Encode(entry.Key, type.Key);
            yield return Encode(entry.Value, type.Element);
        }
    }

    private static byte[] Join(List<object> values, CqlType type) => Join(values.Count, values.Select(value => Encode(value, type.Element)));

    private static byte[] Join(int count, IEnumerable<byte[]> parts)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Of(count));
        foreach (var part in parts)
        {
            ArgumentNullException.ThrowIfNull(part);
            bytes.Write(Of(part.Length));
            bytes.Write(part);
        }

        return bytes.ToArray();
    }
}
