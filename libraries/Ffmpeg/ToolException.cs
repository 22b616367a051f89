namespace StreamPlatform.Ffmpeg;

// ffmpeg or ffprobe did not do what it was asked to, and it is not known whose fault it is.
internal sealed class ToolException : Exception
{
    public ToolException()
    {
    }

    public ToolException(string message)
        : base(message)
    {
    }

    public ToolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
