namespace MongoDB.Bson;

public readonly partial struct Decimal128 : IConvertible
{
    TypeCode IConvertible.GetTypeCode() => TypeCode.Object;

    bool IConvertible.ToBoolean(IFormatProvider provider) => !IsNaN(this) && !IsZero(this);

    byte IConvertible.ToByte(IFormatProvider provider) => ToByte(this);

    char IConvertible.ToChar(IFormatProvider provider) => throw new InvalidCastException("Invalid cast from Decima128 to Char.");

    DateTime IConvertible.ToDateTime(IFormatProvider provider) => throw new InvalidCastException("Invalid cast from Decima128 to DateTime.");

    decimal IConvertible.ToDecimal(IFormatProvider provider) => ToDecimal(this);

    double IConvertible.ToDouble(IFormatProvider provider) => ToDouble(this);

    short IConvertible.ToInt16(IFormatProvider provider) => ToInt16(this);

    int IConvertible.ToInt32(IFormatProvider provider) => ToInt32(this);

    long IConvertible.ToInt64(IFormatProvider provider) => ToInt64(this);

    sbyte IConvertible.ToSByte(IFormatProvider provider) => ToSByte(this);

    float IConvertible.ToSingle(IFormatProvider provider) => ToSingle(this);

    string IConvertible.ToString(IFormatProvider provider) => ToString();

    object IConvertible.ToType(Type conversionType, IFormatProvider provider)
    {
        if (conversionType == typeof(object) || conversionType == typeof(Decimal128))
        {
            return this;
        }
        return conversionType == typeof(string) ? ToString() : Convert.ChangeType(ToDecimal(this), conversionType, provider);
    }

    ushort IConvertible.ToUInt16(IFormatProvider provider) => ToUInt16(this);

    uint IConvertible.ToUInt32(IFormatProvider provider) => ToUInt32(this);

    ulong IConvertible.ToUInt64(IFormatProvider provider) => ToUInt64(this);
}
