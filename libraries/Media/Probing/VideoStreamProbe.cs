namespace StreamPlatform.Media;

/// <summary>One video stream of a source.</summary>
public sealed record VideoStreamProbe
{
    /// <summary>Its number in the container, as in <c>-map 0:n</c>.</summary>
    public required int Index { get; init; }

    /// <summary>ffmpeg's name of the codec.</summary>
    public required string Codec { get; init; }

    /// <summary>Pixels as coded, before rotation and pixel shape.</summary>
    public required Resolution CodedSize { get; init; }

    /// <summary>The shape of its pixels.</summary>
    public SampleAspectRatio SampleAspectRatio { get; init; } = SampleAspectRatio.Square;

    /// <summary>How a player turns it.</summary>
    public Rotation Rotation { get; init; }

    /// <summary>ffprobe's r_frame_rate: the lowest rate that shows every timestamp exactly.</summary>
    public FrameRate? BaseFrameRate { get; init; }

    /// <summary>ffprobe's avg_frame_rate: frames over duration.</summary>
    public FrameRate? AverageFrameRate { get; init; }

    /// <summary>When its first picture is shown, on the source's own clock.</summary>
    public TimeSpan Start { get; init; }

    /// <summary>How long it lasts, if the container says so for the stream.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How many pictures the container lists; zero when it does not say.</summary>
    public long FrameCount { get; init; }

    /// <summary>Marked to be shown unless the viewer chooses another.</summary>
    public bool IsDefault { get; init; }

    /// <summary>ffmpeg's name of the pixel format.</summary>
    public string PixelFormat { get; init; } = "yuv420p";

    /// <summary>Transfer characteristics: bt709, arib-std-b67 (HLG), smpte2084 (PQ) ….</summary>
    public string? ColorTransfer { get; init; }

    /// <summary>Colour primaries.</summary>
    public string? ColorPrimaries { get; init; }

    /// <summary>Matrix coefficients.</summary>
    public string? ColorSpace { get; init; }

    /// <summary>Fields instead of frames.</summary>
    public bool IsInterlaced { get; init; }

    /// <summary>A still inside the file (cover art), not a video.</summary>
    public bool IsAttachedPicture { get; init; }

    /// <summary>Light coded for high dynamic range, which has to be mapped before an 8-bit encoder may take it.</summary>
    public bool IsHighDynamicRange => ColorTransfer is "arib-std-b67" or "smpte2084";

    /// <summary>What a viewer sees: square pixels, after rotation, the longer of the two sides kept or stretched.</summary>
    public Resolution DisplaySize
    {
        get
        {
            var ratio = (double)SampleAspectRatio.Horizontal / SampleAspectRatio.Vertical;
            var square = ratio >= 1
                ? new Resolution((int)Math.Round(CodedSize.Width * ratio), CodedSize.Height)
                : new Resolution(CodedSize.Width, (int)Math.Round(CodedSize.Height / ratio));
            return Rotation.SwapsSides ? square.Turned : square;
        }
    }
}
