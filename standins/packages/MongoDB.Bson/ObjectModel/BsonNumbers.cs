namespace MongoDB.Bson;

/// <summary>Numbers of different BSON types compare by value.</summary>
internal static class BsonNumbers
{
    public static bool AreEqual(BsonValue number, BsonValue other) => other is { IsNumeric: true } && Compare(number, other) == 0;

    public static int CompareTo(BsonValue number, BsonValue other) => other is { IsNumeric: true } ? Compare(number, other) : number.CompareTypeTo(other);

    private static int Compare(BsonValue a, BsonValue b) => (a, b) switch
    {
        (BsonDouble x, BsonDouble y) => x.Value.CompareTo(y.Value),
        (BsonDecimal128, _) or (_, BsonDecimal128) => Decimal128.Compare(a.ToDecimal128(), b.ToDecimal128()),
        (BsonDouble x, _) => Compare(x.Value, b.ToInt64()),
        (_, BsonDouble y) => -Compare(y.Value, a.ToInt64()),
        _ => a.ToInt64().CompareTo(b.ToInt64()),
    };

    private static int Compare(double a, long b)
    {
        // a double holds 2^63 exactly and no long reaches it; below that the whole part decides first
        if (double.IsNaN(a) || a < -9223372036854775808.0)
        {
            return -1;
        }
        if (a >= 9223372036854775808.0)
        {
            return 1;
        }
        var whole = Math.Truncate(a);
        var order = ((long)whole).CompareTo(b);
        return order != 0 ? order : a.CompareTo(whole);
    }
}
