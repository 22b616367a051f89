namespace StreamPlatform.Media;

/// <summary>Bytes that are not the ISO BMFF they should be.</summary>
public sealed class BoxException : Exception
{
    public BoxException()
    {
    }

    public BoxException(string message)
        : base(message)
    {
    }

    public BoxException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
