using System.Diagnostics;
using StreamPlatform.Ffmpeg;

namespace StreamPlatform.Transcoder.Probing;

// All questions about one source share one limit of time, and each may compute for a part of it, so that a verdict comes whatever the source does.
internal sealed class ProbeBudget(FfmpegProcess tools, TimeSpan effort, TimeSpan limit)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public async Task<ToolResult> AskAsync(ToolCommand command, CancellationToken cancellationToken, Action<string>? line = null)
    {
        var left = limit - Stopwatch.GetElapsedTime(_started);
        if (left <= TimeSpan.Zero)
        {
            throw new ToolException("A probe waited for too long.");
        }

        var answer = await tools.RunAsync(command with { ProcessorTime = command.ProcessorTime ?? effort / 2 }, left, cancellationToken, line: line);
        return answer.WasEndless ? throw new TimeoutException($"{command.Program} used up its processor time.") : answer;
    }
}
