using System.ComponentModel;
using System.Diagnostics;
using FFMpegCore.Exceptions;

namespace FFMpegCore.Processes;

// one run of ffmpeg or ffprobe
internal sealed class ProgramRun : IDisposable
{
    private readonly Process _process;
    private readonly string _program;

    public ProgramRun(string program, string arguments, FFOptions options)
    {
        _program = program;
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = options.WorkingDirectory,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = options.Encoding,
                StandardErrorEncoding = options.Encoding,
                UseShellExecute = false,
                CreateNoWindow = true,
            },
        };
    }

    public StreamReader Output => _process.StandardOutput;

    public int ExitCode => _process.ExitCode;

    public async Task StartAsync()
    {
        try
        {
            await ProcessStarter.StartAsync(_process).ConfigureAwait(false);
        }
        catch (Win32Exception e)
        {
            throw new FFMpegException(FFMpegExceptionType.Operation, $"{_program} was not found", e);
        }
    }

    public Task ReadErrorsAsync(Action<string> onLine) => ReadLinesAsync(_process.StandardError, onLine);

    public Task ReadOutputAsync(Action<string> onLine) => ReadLinesAsync(_process.StandardOutput, onLine);

    public Task WaitAsync() => _process.WaitForExitAsync(CancellationToken.None);

    public async Task QuitAsync()
    {
        try
        {
            // ffmpeg finishes its files at this letter
            await _process.StandardInput.WriteAsync('q').ConfigureAwait(false);
            await _process.StandardInput.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // it has ended
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // it has ended
        }
    }

    public void Dispose() => _process.Dispose();

    private static async Task ReadLinesAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            onLine(line);
        }
    }
}
