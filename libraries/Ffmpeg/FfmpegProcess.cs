using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Ffmpeg;

// Starts ffmpeg and ffprobe, the only place that starts a process. Each runs within limits of memory and processor time, and dies with this process.
internal sealed class FfmpegProcess(ProcessThread thread, IOptions<FfmpegOptions> options, ILogger<FfmpegProcess> logger)
{
    // five encoders of the largest rung and a decoder of the largest source stay below half of it
    private const long EncoderMemory = 8L << 30;

    // shared libraries are most of it; a header that asks for more is made up
    private const long ProbeMemory = 2L << 30;

    private const int OutputLimit = 16 << 20;

    // Says a line when the process will surely die with this one: told to die with its parent, and that parent is still this process
    private const string Bind = "[ $PPID = $0 ] && echo bound && exec \"$@\"";

    // A tool that was cut off at its limit, yet computed for less than this share of it, was waiting for the storage
    private const double LeastShareOfWork = 0.25;

    // Lines of the output go to the given taker, or else into the answer.
    public async Task<ToolResult> RunAsync(
        ToolCommand command, TimeSpan limit, CancellationToken cancellationToken, Action<int>? started = null, Action<string>? line = null)
    {
        using var span = ToolTelemetry.Start(command.Program);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        using var process = await thread.RunAsync(() => Process.Start(StartInfo(command, limit))!);
        logger.ToolStarted(command.Program, process.Id);
        try
        {
            process.StandardInput.Close();

            // whoever hears of the process may stop it, and a stopped process that is not bound yet would outlive this one for ever
            await process.StandardOutput.ReadLineAsync(deadline.Token);
            started?.Invoke(process.Id);
            var (output, errors) = (new StringBuilder(), new ToolErrors());
            await Task.WhenAll(
                ReadAsync(process.StandardOutput, line ?? (text => Keep(output, text)), deadline.Token),
                ReadAsync(process.StandardError, told => Hear(told, errors, process), deadline.Token));
            await process.WaitForExitAsync(deadline.Token);
            span.Ended(process.ExitCode);
            return errors.TellOfALostSource
                ? throw new SourceLostException($"{command.Program} ended with {process.ExitCode}: {errors}")
                : new ToolResult(process.ExitCode, output.ToString(), errors.ToString(), errors.Damages, errors.Corruptions);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw process.HasExited || process.TotalProcessorTime >= limit * LeastShareOfWork
                ? new TimeoutException($"{command.Program} did not end within {limit}.", exception)
                : new ToolException($"{command.Program} waited for its input for most of {limit}.", exception);
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
        // nice, setpriv, sh and prlimit replace themselves, so that the id of the process stays that of ffmpeg
        var seconds = (long)Math.Ceiling((command.ProcessorTime ?? limit * Environment.ProcessorCount).TotalSeconds);
        var memory = command.Program == ToolCommand.Ffprobe ? ProbeMemory : EncoderMemory;
        string[] kindness = ["-n", options.Value.Niceness.ToString(CultureInfo.InvariantCulture)];
        string[] bound = ["setpriv", "--pdeathsig", "KILL", "--", "sh", "-c", Bind, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)];
        string[] limits =
        [
            "prlimit", "--as=" + memory.ToString(CultureInfo.InvariantCulture), "--cpu=" + seconds.ToString(CultureInfo.InvariantCulture), "--core=0",
        ];
        return new ProcessStartInfo("nice", [.. kindness, .. bound, .. limits, Path.Combine(options.Value.ToolFolder, command.Program), .. command.Arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    // The warning comes before the last attempt: it is ended before it makes up the rest, of silence or of its last picture
    private static void Hear(string line, ToolErrors errors, Process process)
    {
        errors.Add(line);
        if (errors.TellOfALostSource)
        {
            process.Kill();
        }
    }

    private static void Keep(StringBuilder output, string line)
    {
        if (output.Length + line.Length < OutputLimit)
        {
            output.Append(line).Append('\n');
        }
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> take, CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            take(line);
        }
    }
}
