using System.Text.Json;
using FFMpegCore.Exceptions;
using FFMpegCore.Processes;

namespace FFMpegCore;

/// <summary>Asks ffprobe.</summary>
public static class FFProbe
{
    /// <summary>What a file is.</summary>
    public static Task<IMediaAnalysis> AnalyseAsync(
        string filePath, FFOptions? ffOptions = null, CancellationToken cancellationToken = default, string? customArguments = null)
    {
        if (!File.Exists(filePath))
        {
            throw new FFMpegException(FFMpegExceptionType.File, $"No file found at '{filePath}'", innerException: null);
        }

        return ProbeAsync(filePath, ffOptions, customArguments, cancellationToken);
    }

    /// <summary>What stands behind a URL.</summary>
    public static Task<IMediaAnalysis> AnalyseAsync(
        Uri uri, FFOptions? ffOptions = null, CancellationToken cancellationToken = default, string? customArguments = null)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return ProbeAsync(uri.AbsoluteUri, ffOptions, customArguments, cancellationToken);
    }

    private static async Task<IMediaAnalysis> ProbeAsync(
        string source, FFOptions? ffOptions, string? customArguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = ffOptions ?? GlobalFFOptions.Current;
        var arguments = $"-loglevel error -print_format json -show_format -sexagesimal -show_streams {customArguments} \"{source}\"";
        using var run = new ProgramRun(GlobalFFOptions.GetFFProbeBinaryPath(options), arguments, options);
        await run.StartAsync().ConfigureAwait(false);

        var errors = new List<string>();
        string json;
        await using (cancellationToken.Register(run.Kill))
        {
            var heard = run.ReadErrorsAsync(errors.Add);
            json = await run.Output.ReadToEndAsync(CancellationToken.None).ConfigureAwait(false);
            await heard.ConfigureAwait(false);
            await run.WaitAsync().ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (run.ExitCode != 0)
        {
            throw new FFProbeProcessException(
                $"ffprobe exited with non-zero exit-code ({run.ExitCode} - {string.Join('\n', errors)})", errors);
        }

        using var probed = JsonDocument.Parse(json);
        return probed.RootElement.TryGetProperty("format", out var format) && format.Text("format_name").Length > 0
            ? new MediaAnalysis(probed.RootElement, errors)
            : throw new FFProbeFormatNullException();
    }
}
