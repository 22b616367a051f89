namespace FFMpegCore.Exceptions;

/// <summary>ffmpeg or ffprobe did not do what was asked.</summary>
public class FFMpegException : Exception
{
    /// <summary>What failed.</summary>
    public FFMpegException(FFMpegExceptionType type, string message, Exception? innerException = null, string ffMpegErrorOutput = "")
        : base(message, innerException)
    {
        FFMpegErrorOutput = ffMpegErrorOutput;
        Type = type;
    }

    /// <summary>What failed.</summary>
    public FFMpegException(FFMpegExceptionType type, string message, string ffMpegErrorOutput = "")
        : base(message)
    {
        FFMpegErrorOutput = ffMpegErrorOutput;
        Type = type;
    }

    /// <summary>What failed.</summary>
    public FFMpegException(FFMpegExceptionType type)
        : base("Something went wrong with ffmpeg.")
    {
        FFMpegErrorOutput = string.Empty;
        Type = type;
    }

    /// <summary>Which kind of failure.</summary>
    public FFMpegExceptionType Type { get; }

    /// <summary>What ffmpeg wrote.</summary>
    public string FFMpegErrorOutput { get; }
}
