namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Makes serialisers of nullable value types.</summary>
public static class NullableSerializer
{
    public static IBsonSerializer NullableBooleanInstance { get; } = new NullableSerializer<bool>(BooleanSerializer.Instance);

    public static IBsonSerializer NullableDecimal128Instance { get; } = new NullableSerializer<Decimal128>(Decimal128Serializer.Instance);

    public static IBsonSerializer NullableDecimalInstance { get; } = new NullableSerializer<decimal>(DecimalSerializer.Instance);

    public static IBsonSerializer NullableDoubleInstance { get; } = new NullableSerializer<double>(DoubleSerializer.Instance);

    public static IBsonSerializer NullableInt32Instance { get; } = new NullableSerializer<int>(Int32Serializer.Instance);

    public static IBsonSerializer NullableInt64Instance { get; } = new NullableSerializer<long>(Int64Serializer.Instance);

    public static IBsonSerializer NullableLocalDateTimeInstance { get; } = new NullableSerializer<DateTime>(DateTimeSerializer.LocalInstance);

    public static IBsonSerializer NullableObjectIdInstance { get; } = new NullableSerializer<ObjectId>(ObjectIdSerializer.Instance);

    public static IBsonSerializer NullableSingleInstance { get; } = new NullableSerializer<float>(SingleSerializer.Instance);

    public static IBsonSerializer NullableStandardGuidInstance { get; } = new NullableSerializer<Guid>(GuidSerializer.StandardInstance);

    public static IBsonSerializer NullableUtcDateTimeInstance { get; } = new NullableSerializer<DateTime>(DateTimeSerializer.UtcInstance);

    public static IBsonSerializer Create(IBsonSerializer valueSerializer)
    {
        ArgumentNullException.ThrowIfNull(valueSerializer);
        return (IBsonSerializer)Activator.CreateInstance(typeof(NullableSerializer<>).MakeGenericType(valueSerializer.ValueType), valueSerializer);
    }

    public static IBsonSerializer<T?> Create<T>(IBsonSerializer<T> valueSerializer)
        where T : struct => new NullableSerializer<T>(valueSerializer);
}
