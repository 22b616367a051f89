namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Reads one type and makes another of it.</summary>
public sealed class ProjectingDeserializer<TFrom, TTo> : SerializerBase<TTo>
{
    private readonly IBsonSerializer<TFrom> _fromSerializer;
    private readonly Func<TFrom, TTo> _projector;

    public ProjectingDeserializer(IBsonSerializer<TFrom> fromSerializer, Func<TFrom, TTo> projector)
    {
        _fromSerializer = fromSerializer ?? throw new ArgumentNullException(nameof(fromSerializer));
        _projector = projector ?? throw new ArgumentNullException(nameof(projector));
    }

    public override TTo Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args) => _projector(_fromSerializer.Deserialize(context));
}
