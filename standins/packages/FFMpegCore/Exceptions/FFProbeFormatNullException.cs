namespace FFMpegCore.Exceptions;

/// <summary>ffprobe recognised nothing.</summary>
public class FFProbeFormatNullException() : FFProbeException("Format not specified");
