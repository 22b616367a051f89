namespace StreamPlatform.Transcoder.Encoding;

// The source does not hold what its header and packets promised. Trying again does not help.
internal sealed class DamagedSourceException : Exception
{
    public DamagedSourceException()
    {
    }

    public DamagedSourceException(string message)
        : base(message)
    {
    }

    public DamagedSourceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
