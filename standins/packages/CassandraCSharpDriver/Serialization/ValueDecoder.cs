using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace Cassandra.Serialization;

// Bytes as values: of the type's own kind, or of the kind that is asked for.
internal static class ValueDecoder
{
    public static Type DefaultTypeOf(CqlType type) => type.Code switch
    {
        ColumnTypeCode.Text or ColumnTypeCode.Varchar or ColumnTypeCode.Ascii => typeof(string),
        ColumnTypeCode.Int => typeof(int),
        ColumnTypeCode.Bigint => typeof(long),
        ColumnTypeCode.SmallInt => typeof(short),
        ColumnTypeCode.TinyInt => typeof(sbyte),
        ColumnTypeCode.Boolean => typeof(bool),
        ColumnTypeCode.Double => typeof(double),
        ColumnTypeCode.Float => typeof(float),
        ColumnTypeCode.Timestamp => typeof(DateTimeOffset),
        ColumnTypeCode.Date => typeof(LocalDate),
        ColumnTypeCode.Uuid => typeof(Guid),
        ColumnTypeCode.Timeuuid => typeof(TimeUuid),
        ColumnTypeCode.Inet => typeof(System.Net.IPAddress),
        ColumnTypeCode.Blob => typeof(byte[]),
        ColumnTypeCode.List or ColumnTypeCode.Set => typeof(IEnumerable<>).MakeGenericType(DefaultTypeOf(type.Element)),
        ColumnTypeCode.Map => typeof(IDictionary<,>).MakeGenericType(DefaultTypeOf(type.Key), DefaultTypeOf(type.Element)),
        _ => throw new InvalidTypeException($"Values of the type {type} are not read by this stand-in"),
    };

    public static object Decode(byte[] value, CqlType type, Type wanted)
    {
        var kind = wanted == typeof(object) ? DefaultTypeOf(type) : Nullable.GetUnderlyingType(wanted) ?? wanted;
        if (value is null)
        {
            return null;
        }

        return type.IsCollection ? Collection(value, type, kind) : Convert(Single(value, type), type, kind);
    }

    private static object Single(byte[] value, CqlType type) => type.Code switch
    {
        ColumnTypeCode.Text or ColumnTypeCode.Varchar or ColumnTypeCode.Ascii => Encoding.UTF8.GetString(value),
        ColumnTypeCode.Int => BinaryPrimitives.ReadInt32BigEndian(value),
        ColumnTypeCode.Bigint => BinaryPrimitives.ReadInt64BigEndian(value),
        ColumnTypeCode.SmallInt => BinaryPrimitives.ReadInt16BigEndian(value),
        ColumnTypeCode.TinyInt => (sbyte)value[0],
        ColumnTypeCode.Boolean => value[0] != 0,
        ColumnTypeCode.Double => BinaryPrimitives.ReadDoubleBigEndian(value),
        ColumnTypeCode.Float => BinaryPrimitives.ReadSingleBigEndian(value),
        ColumnTypeCode.Timestamp => DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(value)),
        ColumnTypeCode.Date => new LocalDate(BinaryPrimitives.ReadUInt32BigEndian(value)),
        ColumnTypeCode.Uuid => new Guid(value, bigEndian: true),
        ColumnTypeCode.Timeuuid => (TimeUuid)new Guid(value, bigEndian: true),
        ColumnTypeCode.Inet => new System.Net.IPAddress(value),
        ColumnTypeCode.Blob => value,
        _ => throw new InvalidTypeException($"Values of the type {type} are not read by this stand-in"),
    };

    private static object Convert(object value, CqlType type, Type kind) => value switch
    {
        _ when kind.IsInstanceOfType(value) => value,
        TimeUuid id when kind == typeof(Guid) => id.ToGuid(),
        Guid id when kind == typeof(TimeUuid) => (TimeUuid)id,
        DateTimeOffset moment when kind == typeof(DateTime) => moment.UtcDateTime,
        _ => throw Misfit(type, kind),
    };

    private static object Collection(byte[] value, CqlType type, Type kind)
    {
        var parts = Split(value, type);
        if (type.Code == ColumnTypeCode.Map)
        {
            var (keyKind, valueKind) = kind.IsGenericType && kind.GenericTypeArguments.Length == 2
                ? (kind.GenericTypeArguments[0], kind.GenericTypeArguments[1])
                : throw Misfit(type, kind);
            var made = kind.IsInterface ? typeof(SortedDictionary<,>).MakeGenericType(keyKind, valueKind) : kind;
            var map = (IDictionary)Activator.CreateInstance(made);
            for (var i = 0; i < parts.Count; i += 2)
            {
                map.Add(Decode(parts[i], type.Key, keyKind), Decode(parts[i + 1], type.Element, valueKind));
            }

            return kind.IsInstanceOfType(map) ? map : throw Misfit(type, kind);
        }

        var element = kind.IsArray ? kind.GetElementType() : kind.IsGenericType && kind.GenericTypeArguments.Length == 1 ? kind.GenericTypeArguments[0] : throw Misfit(type, kind);
        var array = Array.CreateInstance(element, parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            array.SetValue(Decode(parts[i], type.Element, element), i);
        }

        if (kind.IsInstanceOfType(array))
        {
            return array;
        }

        var concrete = !kind.IsInterface ? kind : typeof(HashSet<>).MakeGenericType(element);
        return kind.IsAssignableFrom(concrete) ? Activator.CreateInstance(concrete, array) : throw Misfit(type, kind);
    }

    private static List<byte[]> Split(ReadOnlySpan<byte> value, CqlType type)
    {
        var count = BinaryPrimitives.ReadInt32BigEndian(value) * (type.Key is null ? 1 : 2);
        var rest = value[4..];
        var parts = new List<byte[]>(count);
        for (; count > 0; count--)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            parts.Add(rest.Slice(4, length).ToArray());
            rest = rest[(length + 4)..];
        }

        return parts;
    }

    private static InvalidTypeException Misfit(CqlType type, Type kind) => new($"It is not possible to read a value of the CQL type {type} as {kind}");
}
