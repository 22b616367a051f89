using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Transcoder.Tools;

// Starts ffmpeg and ffprobe, the only place that starts a process. Each runs within limits of memory and processor time, and dies with this process.
internal sealed class FfmpegProcess(ProcessThread thread, IOptions<TranscoderOptions> options, ILogger<FfmpegProcess> logger)
{
    // five encoders of the largest rung and a decoder of the largest source stay below half of it
    private const long MemoryLimit = 8L << 30;
    private const int ErrorsKept = 4000;
    private const int OutputLimit = 64 << 20;

    public async Task<ToolResult> RunAsync(ToolCommand command, TimeSpan limit, CancellationToken cancellationToken, Action<int>? started = null)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        using var process = await thread.RunAsync(() => Process.Start(StartInfo(command, limit))!);
        logger.ToolStarted(command.Program, process.Id);
        try
        {
            started?.Invoke(process.Id);
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput, OutputLimit, deadline.Token);
            var errors = ReadTailAsync(process.StandardError, deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return new ToolResult(process.ExitCode, await output, Redaction.Redact(await errors));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{command.Program} did not end within {limit}.", exception);
        }
        finally
        {
            if (!process.HasExited)
            {
                // a stopped process cannot refuse this either
                process.Kill();
            }
        }
    }

    private ProcessStartInfo StartInfo(ToolCommand command, TimeSpan limit)
    {
        // prlimit and setpriv replace themselves, so that the id of the process stays that of ffmpeg
        var seconds = ((long)limit.TotalSeconds * Environment.ProcessorCount).ToString(CultureInfo.InvariantCulture);
        string[] limits =
        [
            "--as=" + MemoryLimit.ToString(CultureInfo.InvariantCulture), "--cpu=" + seconds, "--core=0",
            "setpriv", "--pdeathsig", "KILL", "--", Path.Combine(options.Value.ToolFolder, command.Program),
        ];
        return new ProcessStartInfo("prlimit", [.. limits, .. command.Arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static async Task<string> ReadAsync(StreamReader reader, int limit, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[16 * 1024];
        int count;
        while ((count = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            text.Append(buffer, 0, Math.Min(count, limit - text.Length));
        }

        return text.ToString();
    }

    private static async Task<string> ReadTailAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var tail = "";
        var buffer = new char[ErrorsKept];
        int count;
        while ((count = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            tail += new string(buffer, 0, count);
            tail = tail.Length > ErrorsKept ? tail[^ErrorsKept..] : tail;
        }

        return tail.Trim();
    }
}
