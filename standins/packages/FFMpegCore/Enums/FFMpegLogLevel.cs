namespace FFMpegCore.Enums;

/// <summary>How much ffmpeg says.</summary>
public enum FFMpegLogLevel
{
    /// <summary>Nothing.</summary>
    Quiet = 0,

    /// <summary>What ends it in a crash.</summary>
    Panic = 1,

    /// <summary>What ends it.</summary>
    Fatal = 2,

    /// <summary>All errors.</summary>
    Error = 3,

    /// <summary>Warnings too.</summary>
    Warning = 4,

    /// <summary>What it does too.</summary>
    Info = 5,

    /// <summary>More.</summary>
    Verbose = 6,

    /// <summary>Everything.</summary>
    Debug = 7,

    /// <summary>Even more.</summary>
    Trace = 8,
}
