namespace StreamPlatform.Thumbnails.Frames;

// The video was removed while it was looked at.
internal sealed class VideoGoneException : Exception
{
    public VideoGoneException()
    {
    }

    public VideoGoneException(string message)
        : base(message)
    {
    }

    public VideoGoneException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
