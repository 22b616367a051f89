using System.Globalization;
using System.Numerics;

namespace MongoDB.Bson;

public readonly partial struct Decimal128
{
    public static bool operator ==(Decimal128 lhs, Decimal128 rhs) => !IsNaN(lhs) && !IsNaN(rhs) && Compare(lhs, rhs) == 0;

    public static bool operator !=(Decimal128 lhs, Decimal128 rhs) => !(lhs == rhs);

    public static bool operator >(Decimal128 x, Decimal128 y) => !IsNaN(x) && !IsNaN(y) && Compare(x, y) > 0;

    public static bool operator >=(Decimal128 x, Decimal128 y) => !IsNaN(x) && !IsNaN(y) && Compare(x, y) >= 0;

    public static bool operator <(Decimal128 x, Decimal128 y) => !IsNaN(x) && !IsNaN(y) && Compare(x, y) < 0;

    public static bool operator <=(Decimal128 x, Decimal128 y) => !IsNaN(x) && !IsNaN(y) && Compare(x, y) <= 0;

    /// <summary>NaN comes before everything, then the numbers by value: 1.0 and 1.00 are the same.</summary>
    public static int Compare(Decimal128 x, Decimal128 y)
    {
        var kind = Kind(x).CompareTo(Kind(y));
        if (kind != 0 || !IsFinite(x))
        {
            return kind;
        }
        var (signX, signY) = (SignOf(x), SignOf(y));
        if (signX != signY || signX == 0)
        {
            return signX.CompareTo(signY);
        }
        var size = Magnitude(x).CompareTo(Magnitude(y));
        if (size == 0)
        {
            var common = Math.Min(x.Exponent, y.Exponent);
            size = Scaled(x, common).CompareTo(Scaled(y, common));
        }
        return signX * size;
    }

    public static bool Equals(Decimal128 x, Decimal128 y) => Compare(x, y) == 0;

    public int CompareTo(Decimal128 other) => Compare(this, other);

    public bool Equals(Decimal128 other) => Compare(this, other) == 0;

    public override bool Equals(object obj) => obj is Decimal128 other && Equals(other);

    public override int GetHashCode()
    {
        if (!IsFinite(this))
        {
            return Kind(this);
        }
        var (significand, exponent) = (Significand, Exponent);
        while (significand != 0 && significand % 10 == 0)
        {
            significand /= 10;
            exponent++;
        }
        return significand == 0 ? 0 : HashCode.Combine(IsNegative(this), significand, exponent);
    }

    private static int Kind(Decimal128 d)
    {
        if (IsNaN(d))
        {
            return -2;
        }
        return IsInfinity(d) ? (IsNegative(d) ? -1 : 1) : 0;
    }

    private static int SignOf(Decimal128 d) => d.Significand == 0 ? 0 : IsNegative(d) ? -1 : 1;

    /// <summary>The position of the first digit; who differs here need not be multiplied out.</summary>
    private static int Magnitude(Decimal128 d) => d.Exponent + d.Significand.ToString(CultureInfo.InvariantCulture).Length;

    private static BigInteger Scaled(Decimal128 d, int exponent) => (BigInteger)d.Significand * BigInteger.Pow(10, d.Exponent - exponent);
}
