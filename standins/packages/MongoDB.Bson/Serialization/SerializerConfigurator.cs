namespace MongoDB.Bson.Serialization;

/// <summary>Exchanges a serialiser somewhere inside others.</summary>
internal static class SerializerConfigurator
{
    /// <summary>The outermost serialiser with the exchange made, or null if nothing inside asks for it.</summary>
    public static IBsonSerializer Reconfigure(IBsonSerializer serializer, Func<IBsonSerializer, bool> wanted, Func<IBsonSerializer, IBsonSerializer> change)
    {
        if (wanted(serializer))
        {
            return change(serializer);
        }
        if (serializer is IMultipleChildSerializersConfigurable several)
        {
            var changed = Array.ConvertAll(several.ChildSerializers, child => Reconfigure(child, wanted, change) ?? child);
            return changed.SequenceEqual(several.ChildSerializers) ? null : several.WithChildSerializers(changed);
        }
        return serializer is IChildSerializerConfigurable parent && Reconfigure(parent.ChildSerializer, wanted, change) is { } child
            ? parent.WithChildSerializer(child)
            : null;
    }
}
