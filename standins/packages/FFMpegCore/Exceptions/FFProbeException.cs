namespace FFMpegCore.Exceptions;

/// <summary>ffprobe did not do what was asked.</summary>
public class FFProbeException(string message, Exception? inner = null) : Exception(message, inner);
