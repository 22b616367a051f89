namespace MongoDB.Bson.Serialization;

/// <summary>A class whose state is a document.</summary>
public abstract class BsonDocumentBackedClass
{
    private readonly IBsonDocumentSerializer _serializer;

    protected BsonDocumentBackedClass(IBsonDocumentSerializer serializer)
        : this([], serializer)
    {
    }

    protected BsonDocumentBackedClass(BsonDocument backingDocument, IBsonDocumentSerializer serializer)
    {
        BackingDocument = backingDocument ?? throw new ArgumentNullException(nameof(backingDocument));
        _serializer = serializer ?? throw new ArgumentNullException(nameof(serializer));
    }

    protected internal BsonDocument BackingDocument { get; }

    protected T GetValue<T>(string memberName)
    {
        var info = Info(memberName);
        return BackingDocument.TryGetValue(info.ElementName, out var value)
            ? (T)info.DeserializeValue(value)
            : throw new KeyNotFoundException($"The backing document does not contain an element named '{info.ElementName}'.");
    }

    protected T GetValue<T>(string memberName, T defaultValue)
    {
        var info = Info(memberName);
        return BackingDocument.TryGetValue(info.ElementName, out var value) ? (T)info.DeserializeValue(value) : defaultValue;
    }

    protected void SetValue(string memberName, object value)
    {
        var info = Info(memberName);
        BackingDocument.Set(info.ElementName, info.SerializeValue(value));
    }

    private BsonSerializationInfo Info(string memberName) => _serializer.TryGetMemberSerializationInfo(memberName, out var info)
        ? info
        : throw new ArgumentException($"The member {memberName} does not exist.", nameof(memberName));
}
