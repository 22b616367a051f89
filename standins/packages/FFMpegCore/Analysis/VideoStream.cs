namespace FFMpegCore;

/// <summary>A video stream.</summary>
public class VideoStream : MediaStream
{
    /// <summary>Frames per second over the whole stream.</summary>
    public double AvgFrameRate { get; set; }

    /// <summary>Bits of a sample of the raw picture.</summary>
    public int BitsPerRawSample { get; set; }

    /// <summary>The shape of the picture.</summary>
    public (int Width, int Height) DisplayAspectRatio { get; set; }

    /// <summary>The shape of a pixel.</summary>
    public (int Width, int Height) SampleAspectRatio { get; set; }

    /// <summary>The profile of the codec.</summary>
    public string Profile { get; set; } = null!;

    /// <summary>Pixels across.</summary>
    public int Width { get; set; }

    /// <summary>Pixels down.</summary>
    public int Height { get; set; }

    /// <summary>The frame rate that fits all time stamps.</summary>
    public double FrameRate { get; set; }

    /// <summary>How pixels are stored, such as <c>yuv420p</c>.</summary>
    public string PixelFormat { get; set; } = null!;

    /// <summary>The level of the codec.</summary>
    public int Level { get; set; }

    /// <summary>By how many degrees a player turns the picture.</summary>
    public int Rotation { get; set; }

    /// <summary>Frames per second over the whole stream.</summary>
    public double AverageFrameRate { get; set; }

    /// <summary>Full or limited range.</summary>
    public string ColorRange { get; set; } = null!;

    /// <summary>The matrix.</summary>
    public string ColorSpace { get; set; } = null!;

    /// <summary>The transfer function, such as <c>smpte2084</c> for HDR10.</summary>
    public string ColorTransfer { get; set; } = null!;

    /// <summary>The primaries.</summary>
    public string ColorPrimaries { get; set; } = null!;
}
