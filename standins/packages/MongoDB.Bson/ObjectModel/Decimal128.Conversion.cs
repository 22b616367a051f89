using System.Globalization;
using System.Numerics;

namespace MongoDB.Bson;

public readonly partial struct Decimal128
{
    public Decimal128(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var significand = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        this = new Decimal128(bits[3] < 0, -((bits[3] >> 16) & 0xff), significand);
    }

    public Decimal128(double value) => this = Parse(value.ToString("R", CultureInfo.InvariantCulture));

    public Decimal128(float value) => this = Parse(value.ToString("R", CultureInfo.InvariantCulture));

    public Decimal128(int value)
        : this((long)value)
    {
    }

    public Decimal128(uint value)
        : this((ulong)value)
    {
    }

    public Decimal128(long value) => this = new Decimal128(value < 0, 0, value < 0 ? (UInt128)(-(Int128)value) : (UInt128)value);

    public Decimal128(ulong value) => this = new Decimal128(isNegative: false, 0, value);

    public static implicit operator Decimal128(byte value) => new((uint)value);

    public static implicit operator Decimal128(decimal value) => new(value);

    public static implicit operator Decimal128(int value) => new(value);

    public static implicit operator Decimal128(long value) => new(value);

    public static implicit operator Decimal128(sbyte value) => new((int)value);

    public static implicit operator Decimal128(short value) => new((int)value);

    public static implicit operator Decimal128(uint value) => new(value);

    public static implicit operator Decimal128(ulong value) => new(value);

    public static implicit operator Decimal128(ushort value) => new((uint)value);

    public static explicit operator Decimal128(double value) => new(value);

    public static explicit operator Decimal128(float value) => new(value);

    public static explicit operator byte(Decimal128 value) => ToByte(value);

    public static explicit operator decimal(Decimal128 value) => ToDecimal(value);

    public static explicit operator double(Decimal128 value) => ToDouble(value);

    public static explicit operator float(Decimal128 value) => ToSingle(value);

    public static explicit operator int(Decimal128 value) => ToInt32(value);

    public static explicit operator long(Decimal128 value) => ToInt64(value);

    public static explicit operator sbyte(Decimal128 value) => ToSByte(value);

    public static explicit operator short(Decimal128 value) => ToInt16(value);

    public static explicit operator uint(Decimal128 value) => ToUInt32(value);

    public static explicit operator ulong(Decimal128 value) => ToUInt64(value);

    public static explicit operator ushort(Decimal128 value) => ToUInt16(value);

    public static byte ToByte(Decimal128 d) => (byte)Whole(d, byte.MaxValue);

    public static decimal ToDecimal(Decimal128 d)
    {
        if (!IsFinite(d))
        {
            throw new OverflowException("Value is too large or too small to be converted to a Decimal.");
        }
        // decimal.Parse rounds what has more than 28 digits and refuses what is too large
        return Magnitude(d) < -40 ? 0m : decimal.Parse(d.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    public static double ToDouble(Decimal128 d)
    {
        if (IsNaN(d))
        {
            return double.NaN;
        }
        return IsInfinity(d)
            ? (IsNegative(d) ? double.NegativeInfinity : double.PositiveInfinity)
            : double.Parse(d.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    public static short ToInt16(Decimal128 d) => (short)Whole(d, short.MaxValue);

    public static int ToInt32(Decimal128 d) => (int)Whole(d, int.MaxValue);

    public static long ToInt64(Decimal128 d) => (long)Whole(d, long.MaxValue);

    public static sbyte ToSByte(Decimal128 d) => (sbyte)Whole(d, sbyte.MaxValue);

    public static float ToSingle(Decimal128 d) => (float)ToDouble(d);

    public static ushort ToUInt16(Decimal128 d) => (ushort)Whole(d, ushort.MaxValue);

    public static uint ToUInt32(Decimal128 d) => (uint)Whole(d, uint.MaxValue);

    public static ulong ToUInt64(Decimal128 d) => (ulong)Whole(d, ulong.MaxValue);

    /// <summary>The integer part; the cast of the caller checks the range.</summary>
    private static BigInteger Whole(Decimal128 d, Int128 limit)
    {
        if (!IsFinite(d) || Magnitude(d) > 40)
        {
            throw new OverflowException($"Value is too large or too small for a type that ends at {limit}.");
        }
        if (Magnitude(d) < 0)
        {
            return BigInteger.Zero;
        }
        var significand = (BigInteger)d.Significand;
        var whole = d.Exponent >= 0 ? significand * BigInteger.Pow(10, d.Exponent) : significand / BigInteger.Pow(10, -d.Exponent);
        return IsNegative(d) ? -whole : whole;
    }
}
