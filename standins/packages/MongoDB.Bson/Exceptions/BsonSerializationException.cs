namespace MongoDB.Bson;

/// <summary>An object could not be written or read.</summary>
public class BsonSerializationException : BsonException
{
    public BsonSerializationException()
    {
    }

    public BsonSerializationException(string message)
        : base(message)
    {
    }

    public BsonSerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
