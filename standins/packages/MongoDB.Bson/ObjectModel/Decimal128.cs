using System.Numerics;

namespace MongoDB.Bson;

/// <summary>An IEEE 754-2008 decimal number of 128 bits, in the binary integer encoding.</summary>
public readonly partial struct Decimal128 : IComparable<Decimal128>, IEquatable<Decimal128>
{
    private const int Bias = 6176;
    private const int MaxExponent = 6111;
    private const int MinExponent = -6176;
    private const ulong SignBit = 0x8000000000000000;
    private const ulong InfinityBits = 0x7800000000000000;
    private const ulong QNaNBits = 0x7c00000000000000;
    private const ulong SNaNBits = 0x7e00000000000000;

    private static readonly UInt128 MaxSignificand = UInt128.Parse("9999999999999999999999999999999999", System.Globalization.CultureInfo.InvariantCulture);

    private readonly ulong _high;
    private readonly ulong _low;

    private Decimal128(ulong high, ulong low)
    {
        _high = high;
        _low = low;
    }

    private Decimal128(bool isNegative, int exponent, UInt128 significand)
        : this((isNegative ? SignBit : 0) | ((ulong)(exponent + Bias) << 49) | (ulong)(significand >> 64), (ulong)significand)
    {
    }

    public static Decimal128 MaxValue => new(isNegative: false, MaxExponent, MaxSignificand);

    public static Decimal128 MinValue => new(isNegative: true, MaxExponent, MaxSignificand);

    public static Decimal128 NegativeInfinity => new(SignBit | InfinityBits, 0);

    public static Decimal128 One => new(isNegative: false, 0, 1);

    public static Decimal128 PositiveInfinity => new(InfinityBits, 0);

    public static Decimal128 QNaN => new(QNaNBits, 0);

    public static Decimal128 SNaN => new(SNaNBits, 0);

    public static Decimal128 Zero => new(isNegative: false, 0, 0);

    /// <summary>The encoding for significands over 2^113; none of those is canonical, so they count as zero.</summary>
    private bool HasLargeForm => (_high & 0x6000000000000000) == 0x6000000000000000;

    private int Exponent => (int)((HasLargeForm ? _high >> 47 : _high >> 49) & 0x3fff) - Bias;

    private UInt128 Significand
    {
        get
        {
            var value = new UInt128(_high & 0x1ffffffffffff, _low);
            return HasLargeForm || value > MaxSignificand ? 0 : value;
        }
    }

    public static Decimal128 FromComponents(bool isNegative, short exponent, ulong significandHighBits, ulong significandLowBits)
    {
        var significand = new UInt128(significandHighBits, significandLowBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(significand, MaxSignificand, nameof(significandHighBits));
        ArgumentOutOfRangeException.ThrowIfLessThan(exponent, MinExponent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exponent, MaxExponent);
        return new Decimal128(isNegative, exponent, significand);
    }

    public static Decimal128 FromIEEEBits(ulong highBits, ulong lowBits) => new(highBits, lowBits);

    public static short GetExponent(Decimal128 d) => IsFinite(d) ? (short)d.Exponent : throw new InvalidOperationException("GetExponent cannot be called for Infinity or NaN.");

    public static ulong GetSignificandHighBits(Decimal128 d) => IsFinite(d) ? (ulong)(d.Significand >> 64) : throw new InvalidOperationException("GetSignificandHighBits cannot be called for Infinity or NaN.");

    public static ulong GetSignificandLowBits(Decimal128 d) => IsFinite(d) ? (ulong)d.Significand : throw new InvalidOperationException("GetSignificandLowBits cannot be called for Infinity or NaN.");

    public static bool IsInfinity(Decimal128 d) => (d._high & QNaNBits) == InfinityBits;

    public static bool IsNaN(Decimal128 d) => (d._high & QNaNBits) == QNaNBits;

    public static bool IsNegative(Decimal128 d) => (d._high & SignBit) != 0;

    public static bool IsNegativeInfinity(Decimal128 d) => IsNegative(d) && IsInfinity(d);

    public static bool IsPositiveInfinity(Decimal128 d) => !IsNegative(d) && IsInfinity(d);

    public static bool IsQNaN(Decimal128 d) => (d._high & SNaNBits) == QNaNBits;

    public static bool IsSNaN(Decimal128 d) => (d._high & SNaNBits) == SNaNBits;

    public static bool IsZero(Decimal128 d) => IsFinite(d) && d.Significand == 0;

    public static Decimal128 Negate(Decimal128 x) => new(x._high ^ SignBit, x._low);

    public ulong GetIEEEHighBits() => _high;

    public ulong GetIEEELowBits() => _low;

    private static bool IsFinite(Decimal128 d) => (d._high & InfinityBits) != InfinityBits;
}
