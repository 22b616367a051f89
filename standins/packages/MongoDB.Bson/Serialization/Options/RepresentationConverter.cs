namespace MongoDB.Bson.Serialization.Options;

/// <summary>Converts between numbers and refuses what would be lost.</summary>
public class RepresentationConverter
{
    public RepresentationConverter(bool allowOverflow, bool allowTruncation)
    {
        AllowOverflow = allowOverflow;
        AllowTruncation = allowTruncation;
    }

    public bool AllowOverflow { get; }

    public bool AllowTruncation { get; }

    public override bool Equals(object obj) =>
        obj is RepresentationConverter other && AllowOverflow == other.AllowOverflow && AllowTruncation == other.AllowTruncation;

    public override int GetHashCode() => HashCode.Combine(AllowOverflow, AllowTruncation);

    /// <summary>An integer from any stored number; the caller's cast to its own type is checked by the limits.</summary>
    internal long ToInteger(BsonValue value, long smallest, long largest)
    {
        var whole = value switch
        {
            BsonDouble number => FromDouble(number.Value),
            BsonDecimal128 number => FromDecimal(number.Value),
            _ => value.ToInt64(),
        };
        return AllowOverflow || (whole >= smallest && whole <= largest) ? whole : throw new OverflowException($"{whole} is outside {smallest} to {largest}.");
    }

    internal ulong ToUnsigned(BsonValue value)
    {
        if (value is BsonString text)
        {
            return IO.JsonConvert.ToUInt64(text.Value);
        }
        var whole = ToInteger(value, long.MinValue, long.MaxValue);
        return whole >= 0 || AllowOverflow ? unchecked((ulong)whole) : throw new OverflowException($"{whole} is negative.");
    }

    internal double ToDouble(BsonValue value)
    {
        var result = value.ToDouble();
        var exact = value switch
        {
            BsonInt64 number => AllowTruncation || (result < 9223372036854775808.0 && (long)result == number.Value),
            BsonDecimal128 number when double.IsFinite(result) => AllowTruncation || (Decimal128)result == number.Value,
            _ => true,
        };
        return exact ? result : throw new TruncationException();
    }

    internal float ToSingle(double value)
    {
        var result = (float)value;
        if (float.IsInfinity(result) && double.IsFinite(value) && !AllowOverflow)
        {
            throw new OverflowException($"{value} is too large for a Single.");
        }
        return AllowTruncation || double.IsNaN(value) || result == value || (float.IsInfinity(result) && AllowOverflow) ? result : throw new TruncationException();
    }

    internal decimal ToDecimal(BsonValue value) => value switch
    {
        BsonDouble number when number.Value is > -7.9e28 and < 7.9e28 => (decimal)number.Value,
        BsonDouble number when AllowOverflow => number.Value < 0 ? decimal.MinValue : decimal.MaxValue,
        BsonDouble number => throw new OverflowException($"{number.Value} is too large for a Decimal."),
        _ => value.ToDecimal(),
    };

    private long FromDouble(double value)
    {
        if (double.IsNaN(value) || value is < -9223372036854775808.0 or >= 9223372036854775808.0)
        {
            return AllowOverflow ? unchecked((long)value) : throw new OverflowException($"{value} is too large for an integer.");
        }
        return AllowTruncation || Math.Truncate(value) == value ? (long)value : throw new TruncationException();
    }

    private long FromDecimal(Decimal128 value)
    {
        var whole = Decimal128.ToInt64(value);
        return AllowTruncation || (Decimal128)whole == value ? whole : throw new TruncationException();
    }
}
