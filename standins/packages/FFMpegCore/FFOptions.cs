using System.Text;
using FFMpegCore.Enums;

namespace FFMpegCore;

/// <summary>Where the programs are and how they run.</summary>
public class FFOptions : ICloneable
{
    /// <summary>The working directory of the programs.</summary>
    public string WorkingDirectory { get; set; } = string.Empty;

    /// <summary>The folder of ffmpeg and ffprobe; empty: found by PATH.</summary>
    public string BinaryFolder { get; set; } = string.Empty;

    /// <summary>A folder for temporary files.</summary>
    public string TemporaryFilesFolder { get; set; } = Path.GetTempPath();

    /// <summary>How ffmpeg's text is encoded.</summary>
    public Encoding Encoding { get; set; } = Encoding.Default;

    /// <summary>How much ffmpeg says.</summary>
    public FFMpegLogLevel? LogLevel { get; set; }

    object ICloneable.Clone() => Clone();

    /// <summary>A copy.</summary>
    public FFOptions Clone() => (FFOptions)MemberwiseClone();
}
