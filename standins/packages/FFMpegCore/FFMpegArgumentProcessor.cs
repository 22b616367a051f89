using System.Text;
using FFMpegCore.Exceptions;
using FFMpegCore.Pipes;
using FFMpegCore.Processes;

namespace FFMpegCore;

/// <summary>A command line that is complete, to be watched and run.</summary>
public class FFMpegArgumentProcessor
{
    private readonly string _arguments;
    private readonly IPipeSink? _sink;
    private readonly List<Action<FFOptions>> _configurations = [];
    private readonly List<(CancellationToken Token, TimeSpan Timeout)> _cancellations = [];
    private Action<double>? _onPercentage;
    private Action<TimeSpan>? _onTime;
    private Action<string>? _onOutput;
    private Action<string>? _onError;
    private TimeSpan _total;

    internal FFMpegArgumentProcessor(string arguments, IPipeSink? sink)
    {
        _arguments = arguments;
        _sink = sink;
    }

    /// <summary>The command line.</summary>
    public string Arguments => _arguments;

    /// <summary>Tells how far ffmpeg is, in per cent of a total.</summary>
    public FFMpegArgumentProcessor NotifyOnProgress(Action<double> onPercentageProgress, TimeSpan totalTimeSpan)
    {
        (_onPercentage, _total) = (onPercentageProgress, totalTimeSpan);
        return this;
    }

    /// <summary>Tells how far ffmpeg is, in time.</summary>
    public FFMpegArgumentProcessor NotifyOnProgress(Action<TimeSpan> onTimeProgress)
    {
        _onTime = onTimeProgress;
        return this;
    }

    /// <summary>Tells what ffmpeg writes to its output.</summary>
    public FFMpegArgumentProcessor NotifyOnOutput(Action<string> onOutput)
    {
        _onOutput = onOutput;
        return this;
    }

    /// <summary>Tells what ffmpeg writes to its error output: its log.</summary>
    public FFMpegArgumentProcessor NotifyOnError(Action<string> onError)
    {
        _onError = onError;
        return this;
    }

    /// <summary>Asks ffmpeg to end when the token is cancelled, and kills it when that took too long.</summary>
    public FFMpegArgumentProcessor CancellableThrough(CancellationToken token, int timeout = 0)
    {
        _cancellations.Add((token, TimeSpan.FromMilliseconds(timeout)));
        return this;
    }

    /// <summary>Gives an action that cancels.</summary>
    public FFMpegArgumentProcessor CancellableThrough(out Action cancel, int timeout = 0)
    {
        var source = new CancellationTokenSource();
        cancel = source.Cancel;
        return CancellableThrough(source.Token, timeout);
    }

    /// <summary>Changes the options of this run.</summary>
    public FFMpegArgumentProcessor Configure(Action<FFOptions> configureOptions)
    {
        _configurations.Add(configureOptions);
        return this;
    }

    /// <summary>Runs ffmpeg; false, or an exception, when it ends with a code other than 0.</summary>
    public async Task<bool> ProcessAsynchronously(bool throwOnError = true, FFOptions? ffMpegOptions = null)
    {
        var options = (ffMpegOptions ?? GlobalFFOptions.Current).Clone();
        _configurations.ForEach(configure => configure(options));
        if (IsCancelled(throwOnError))
        {
            return false;
        }

        var level = options.LogLevel is { } logLevel ? $"-v {logLevel.ToString().ToLowerInvariant()} " : "";
        using var run = new ProgramRun(GlobalFFOptions.GetFFMpegBinaryPath(options), level + _arguments, options);
        await run.StartAsync().ConfigureAwait(false);

        var log = new StringBuilder();
        var registrations = _cancellations.ConvertAll(c => c.Token.Register(() => _ = EndAsync(run, c.Timeout)));
        try
        {
            var errors = run.ReadErrorsAsync(line => Heard(line, log));
            var output = _sink is null ? run.ReadOutputAsync(Written) : SinkAsync(run, _sink);
            await Task.WhenAll(errors, output, run.WaitAsync()).ConfigureAwait(false);
        }
        finally
        {
            registrations.ForEach(r => r.Dispose());
        }

        if (IsCancelled(throwOnError))
        {
            return false;
        }

        if (throwOnError && run.ExitCode != 0)
        {
            throw new FFMpegException(
                FFMpegExceptionType.Process, $"ffmpeg exited with non-zero exit-code ({run.ExitCode} - {log})", null, log.ToString());
        }

        return run.ExitCode == 0;
    }

    private bool IsCancelled(bool throwOnError)
    {
        var cancelled = _cancellations.Exists(c => c.Token.IsCancellationRequested);
        return cancelled && throwOnError ? throw new OperationCanceledException("ffmpeg processing was cancelled") : cancelled;
    }

    private async Task SinkAsync(ProgramRun run, IPipeSink sink)
    {
        try
        {
            await sink.ReadAsync(run.Output.BaseStream, CancellationToken.None).ConfigureAwait(false);
        }
        catch
        {
            // nobody takes the bytes any more, and ffmpeg would wait for ever
            run.Kill();
            throw;
        }
    }

    private static async Task EndAsync(ProgramRun run, TimeSpan timeout)
    {
        if (timeout > TimeSpan.Zero)
        {
            await run.QuitAsync().ConfigureAwait(false);
            try
            {
                await run.WaitAsync().WaitAsync(timeout).ConfigureAwait(false);
                return;
            }
            catch (TimeoutException)
            {
                // it had its time
            }
        }

        run.Kill();
    }

    private void Heard(string line, StringBuilder log)
    {
        lock (log)
        {
            log.AppendLine(line);
        }

        _onError?.Invoke(line);
        if (ProgressLine.Time(line) is not { } time)
        {
            return;
        }

        _onTime?.Invoke(time);
        if (_total > TimeSpan.Zero)
        {
            _onPercentage?.Invoke(Math.Round(Math.Min(time / _total, 1) * 100, 2));
        }
    }

    private void Written(string line) => _onOutput?.Invoke(line);
}
