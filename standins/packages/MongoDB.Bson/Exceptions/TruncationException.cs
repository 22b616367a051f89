namespace MongoDB.Bson;

/// <summary>A conversion would lose precision.</summary>
public class TruncationException : BsonException
{
    public TruncationException()
        : this("Truncation resulted in data loss.")
    {
    }

    public TruncationException(string message)
        : base(message)
    {
    }

    public TruncationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
