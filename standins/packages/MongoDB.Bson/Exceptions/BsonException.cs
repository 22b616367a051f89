namespace MongoDB.Bson;

/// <summary>An error of the BSON library.</summary>
public class BsonException : Exception
{
    public BsonException()
    {
    }

    public BsonException(string message)
        : base(message)
    {
    }

    public BsonException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public BsonException(string format, params object[] args)
        : base(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args))
    {
    }
}
