namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Values of a base type that are all of one derived type.</summary>
public sealed class DowncastingSerializer<TBase, TDerived> : SerializerBase<TBase>, IBsonArraySerializer, IBsonDocumentSerializer, IDowncastingSerializer
    where TDerived : TBase
{
    public DowncastingSerializer(IBsonSerializer<TDerived> derivedSerializer) => DerivedSerializer = derivedSerializer ?? throw new ArgumentNullException(nameof(derivedSerializer));

    public Type BaseType => typeof(TBase);

    public IBsonSerializer<TDerived> DerivedSerializer { get; }

    IBsonSerializer IDowncastingSerializer.DerivedSerializer => DerivedSerializer;

    public Type DerivedType => typeof(TDerived);

    public override TBase Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args) => DerivedSerializer.Deserialize(context);

    public override bool Equals(object obj) => base.Equals(obj) && DerivedSerializer.Equals(((DowncastingSerializer<TBase, TDerived>)obj).DerivedSerializer);

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TBase value) => DerivedSerializer.Serialize(context, (TDerived)value);

    public bool TryGetItemSerializationInfo(out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = null;
        return DerivedSerializer is IBsonArraySerializer array && array.TryGetItemSerializationInfo(out serializationInfo);
    }

    public bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = null;
        return DerivedSerializer is IBsonDocumentSerializer document && document.TryGetMemberSerializationInfo(memberName, out serializationInfo);
    }
}
