using System.Globalization;

namespace FFMpegCore;

/// <summary>The arguments of one input or output.</summary>
public class FFMpegArgumentOptions
{
    private readonly List<string> _arguments = [];

    internal FFMpegArgumentOptions()
    {
    }

    internal string Text => string.Join(' ', _arguments);

    /// <summary>Adds arguments as they are to be written.</summary>
    public FFMpegArgumentOptions WithCustomArgument(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        _arguments.Add(argument);
        return this;
    }

    /// <summary>Names the format.</summary>
    public FFMpegArgumentOptions ForceFormat(string format) => WithCustomArgument($"-f {format}");

    /// <summary>Starts at a time.</summary>
    public FFMpegArgumentOptions Seek(TimeSpan? seekTo) => seekTo is { } at ? WithCustomArgument($"-ss {Time(at)}") : this;

    /// <summary>Ends after a time.</summary>
    public FFMpegArgumentOptions WithDuration(TimeSpan? duration) => duration is { } length ? WithCustomArgument($"-t {Time(length)}") : this;

    private static string Time(TimeSpan time) =>
        $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds.ToString("000", CultureInfo.InvariantCulture)}";
}
