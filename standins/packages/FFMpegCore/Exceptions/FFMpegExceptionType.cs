namespace FFMpegCore.Exceptions;

/// <summary>Which kind of failure.</summary>
public enum FFMpegExceptionType
{
    /// <summary>A conversion was refused.</summary>
    Conversion,

    /// <summary>A file is missing or wrong.</summary>
    File,

    /// <summary>An operation failed.</summary>
    Operation,

    /// <summary>The program ended with a code other than 0.</summary>
    Process,
}
