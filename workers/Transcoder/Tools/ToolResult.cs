namespace StreamPlatform.Transcoder.Tools;

// Errors are redacted, and only the last few kilobytes are kept.
internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;
}
