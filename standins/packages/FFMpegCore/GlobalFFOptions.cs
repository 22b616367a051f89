namespace FFMpegCore;

/// <summary>The options of calls that bring none.</summary>
public static class GlobalFFOptions
{
    /// <summary>The options now.</summary>
    public static FFOptions Current { get; private set; } = new();

    /// <summary>Changes the options.</summary>
    public static void Configure(Action<FFOptions> optionsAction)
    {
        ArgumentNullException.ThrowIfNull(optionsAction);
        optionsAction(Current);
    }

    /// <summary>Replaces the options.</summary>
    public static void Configure(FFOptions ffOptions)
    {
        ArgumentNullException.ThrowIfNull(ffOptions);
        Current = ffOptions;
    }

    /// <summary>The path of ffmpeg.</summary>
    public static string GetFFMpegBinaryPath(FFOptions? ffOptions = null) => GetFFBinaryPath("FFMpeg", ffOptions ?? Current);

    /// <summary>The path of ffprobe.</summary>
    public static string GetFFProbeBinaryPath(FFOptions? ffOptions = null) => GetFFBinaryPath("FFProbe", ffOptions ?? Current);

    private static string GetFFBinaryPath(string name, FFOptions ffOptions)
    {
        var file = name.ToLowerInvariant() + (OperatingSystem.IsWindows() ? ".exe" : "");
        return Path.Combine(ffOptions.BinaryFolder, file);
    }
}
