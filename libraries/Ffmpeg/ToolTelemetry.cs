using System.Diagnostics;

namespace StreamPlatform.Ffmpeg;

// One run of ffmpeg or ffprobe as a span.
internal static class ToolTelemetry
{
    private static readonly ActivitySource Source = new("StreamPlatform.Ffmpeg");

    public static Activity? Start(string program) => Source.StartActivity(program);

    public static void Ended(this Activity? span, int exitCode)
    {
        span?.SetTag("process.exit.code", exitCode);
        if (exitCode != 0)
        {
            span?.SetStatus(ActivityStatusCode.Error, $"exit code {exitCode}");
        }
    }
}
