using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Expressions;

// Arithmetic over the four kinds of numbers: the result is the wider of the two, an int that overflows becomes a long, a long a double.
internal static class Numbers
{
    public static BsonValue Add(BsonValue left, BsonValue right) => Combine(
        left, right, (a, b) => (Int128)a + b, (a, b) => a + b, (a, b) => a + b);

    public static BsonValue Subtract(BsonValue left, BsonValue right) => Combine(
        left, right, (a, b) => (Int128)a - b, (a, b) => a - b, (a, b) => a - b);

    public static BsonValue Multiply(BsonValue left, BsonValue right) => Combine(
        left, right, (a, b) => (Int128)a * b, (a, b) => a * b, (a, b) => a * b);

    public static BsonValue Modulo(BsonValue left, BsonValue right)
    {
        if (right.ToDouble() == 0)
        {
            throw Errors.Location(16610, "can't $mod by zero");
        }
        return Combine(left, right, (a, b) => (Int128)a % b, (a, b) => a % b, (a, b) => a % b);
    }

    public static BsonValue Divide(BsonValue left, BsonValue right)
    {
        if (right.ToDouble() == 0)
        {
            throw Errors.Location(16608, "can't $divide by zero");
        }
        return left is BsonDecimal128 || right is BsonDecimal128
            ? new BsonDecimal128(left.ToDecimal() / right.ToDecimal())
            : left.ToDouble() / right.ToDouble();
    }

    private static BsonValue Combine(
        BsonValue left, BsonValue right, Func<long, long, Int128> whole, Func<double, double, double> real, Func<decimal, decimal, decimal> wide)
    {
        if (left is BsonDecimal128 || right is BsonDecimal128)
        {
            return new BsonDecimal128(wide(left.ToDecimal(), right.ToDecimal()));
        }
        if (left is BsonDouble || right is BsonDouble)
        {
            return real(left.ToDouble(), right.ToDouble());
        }
        var result = whole(left.ToInt64(), right.ToInt64());
        if (left is BsonInt32 && right is BsonInt32 && result >= int.MinValue && result <= int.MaxValue)
        {
            return (int)result;
        }
        return result >= long.MinValue && result <= long.MaxValue ? (BsonValue)(long)result : (double)result;
    }
}
