namespace StreamPlatform.Ffmpeg;

// The storage went away while a source was read: what came out is a part of it at most, and the same work may succeed later.
internal sealed class SourceLostException : Exception
{
    public SourceLostException()
    {
    }

    public SourceLostException(string message)
        : base(message)
    {
    }

    public SourceLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
