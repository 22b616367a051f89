namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>What tuple types there are, up to seven items.</summary>
internal static class TupleTypes
{
    private static readonly Type[] ValueTuples =
        [typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>)];

    private static readonly Type[] Tuples =
        [typeof(Tuple<>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>), typeof(Tuple<,,,,>), typeof(Tuple<,,,,,>), typeof(Tuple<,,,,,,>)];

    public static bool IsTuple(Type type) => type.IsGenericType && (ValueTuples.Contains(type.GetGenericTypeDefinition()) || Tuples.Contains(type.GetGenericTypeDefinition()));

    public static IBsonSerializer CreateSerializer(Type tupleType, IBsonSerializerRegistry registry) =>
        CreateSerializer(tupleType, Array.ConvertAll(tupleType.GetGenericArguments(), registry.GetSerializer));

    public static IBsonSerializer CreateValueTupleSerializer(IBsonSerializer[] items) => CreateSerializer(Close(ValueTuples, items), items);

    public static IBsonSerializer CreateTupleSerializer(IBsonSerializer[] items) => CreateSerializer(Close(Tuples, items), items);

    private static Type Close(Type[] definitions, IBsonSerializer[] items) => items.Length <= definitions.Length
        ? definitions[items.Length - 1].MakeGenericType(Array.ConvertAll(items, item => item.ValueType))
        : throw new NotSupportedException($"Tuples of {items.Length} items are not supported.");

    private static IBsonSerializer CreateSerializer(Type tupleType, IBsonSerializer[] items) =>
        (IBsonSerializer)Activator.CreateInstance(typeof(PositionalTupleSerializer<>).MakeGenericType(tupleType), [items]);
}
