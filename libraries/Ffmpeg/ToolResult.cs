namespace StreamPlatform.Ffmpeg;

// Errors are redacted, and only the last few kilobytes are kept. Damages counts the complaints about data that could not be decoded, Corruptions those about pictures
// that were made up in part.
internal sealed record ToolResult(int ExitCode, string Output, string Errors, int Damages = 0, int Corruptions = 0)
{
    private const int KilledBy = 128;
    private const int ProcessorTimeExceeded = KilledBy + 24;

    public bool Succeeded => ExitCode == 0;

    // It was working all the time and did not come to an end.
    public bool WasEndless => ExitCode == ProcessorTimeExceeded;
}
