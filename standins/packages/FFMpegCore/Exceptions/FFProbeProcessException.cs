namespace FFMpegCore.Exceptions;

/// <summary>ffprobe ended with a code other than 0.</summary>
public class FFProbeProcessException(string message, IReadOnlyCollection<string> processErrors, Exception? inner = null)
    : FFProbeException(message, inner)
{
    /// <summary>What ffprobe wrote.</summary>
    public IReadOnlyCollection<string> ProcessErrors { get; } = processErrors;
}
