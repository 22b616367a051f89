namespace MongoDB.Bson;

public abstract partial class BsonValue
{
    /// <summary>The value as the framework's own convertible type; only scalars have one.</summary>
    private protected virtual IConvertible Scalar => throw new InvalidCastException($"{GetType().Name} does not support IConvertible.");

    TypeCode IConvertible.GetTypeCode() => this is BsonBoolean or BsonDateTime or BsonDouble or BsonInt32 or BsonInt64 or BsonString ? Scalar.GetTypeCode() : TypeCode.Object;

    bool IConvertible.ToBoolean(IFormatProvider provider) => Scalar.ToBoolean(provider);

    byte IConvertible.ToByte(IFormatProvider provider) => Scalar.ToByte(provider);

    char IConvertible.ToChar(IFormatProvider provider) => Scalar.ToChar(provider);

    DateTime IConvertible.ToDateTime(IFormatProvider provider) => Scalar.ToDateTime(provider);

    decimal IConvertible.ToDecimal(IFormatProvider provider) => Scalar.ToDecimal(provider);

    double IConvertible.ToDouble(IFormatProvider provider) => Scalar.ToDouble(provider);

    short IConvertible.ToInt16(IFormatProvider provider) => Scalar.ToInt16(provider);

    int IConvertible.ToInt32(IFormatProvider provider) => Scalar.ToInt32(provider);

    long IConvertible.ToInt64(IFormatProvider provider) => Scalar.ToInt64(provider);

    sbyte IConvertible.ToSByte(IFormatProvider provider) => Scalar.ToSByte(provider);

    float IConvertible.ToSingle(IFormatProvider provider) => Scalar.ToSingle(provider);

    string IConvertible.ToString(IFormatProvider provider) => this is BsonDocument or BsonArray ? throw new InvalidCastException() : Scalar.ToString(provider);

    object IConvertible.ToType(Type conversionType, IFormatProvider provider)
    {
        if (conversionType == typeof(object) || conversionType.IsInstanceOfType(this))
        {
            return this;
        }
        return conversionType == typeof(ObjectId) && this is BsonObjectId id ? id.Value : Scalar.ToType(conversionType, provider);
    }

    ushort IConvertible.ToUInt16(IFormatProvider provider) => Scalar.ToUInt16(provider);

    uint IConvertible.ToUInt32(IFormatProvider provider) => Scalar.ToUInt32(provider);

    ulong IConvertible.ToUInt64(IFormatProvider provider) => Scalar.ToUInt64(provider);
}
