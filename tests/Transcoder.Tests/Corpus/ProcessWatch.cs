using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using StreamPlatform.Ffmpeg;

namespace StreamPlatform.Transcoder.Tests.Corpus;

/// <summary>Hears of every tool that is started and looks at its memory until it ends. Keeps what was logged.</summary>
internal sealed class ProcessWatch : ILogger<FfmpegProcess>, IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(15);

    private readonly ConcurrentDictionary<int, long> _peaks = [];
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Task _looking;

    public ProcessWatch() => _looking = Task.Run(LookAsync);

    public string Lines => string.Join('\n', _lines);

    /// <summary>The most that one tool has held since the last time this was asked.</summary>
    public int TakePeakMegabytes()
    {
        var peak = _peaks.Values.DefaultIfEmpty().Max();
        _peaks.Clear();
        return (int)(peak / 1024);
    }

    /// <summary>A tool that was killed takes a moment to go.</summary>
    public async Task AllEndedAsync()
    {
        while (_peaks.Keys.Any(id => Peak(id) > 0))
        {
            await Task.Delay(Interval);
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue(formatter(state, exception) + exception?.Message);
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values && values.FirstOrDefault(value => value.Key == "ProcessId").Value is int id)
        {
            _peaks[id] = 0;
        }
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(_end.Token))
        {
            foreach (var id in _peaks.Keys)
            {
                if (Peak(id) is > 0 and var peak)
                {
                    _peaks[id] = peak;
                }
            }
        }
    }

    // VmHWM:     61234 kB
    private static long Peak(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 9), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
