using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Aspire.Hosting.Running;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The console output of each resource instance: the newest 10,000 lines, and what comes.</summary>
public class ResourceLoggerService
{
    private const int Kept = 10_000;
    private readonly ConcurrentDictionary<string, Backlog> _backlogs = new(StringComparer.OrdinalIgnoreCase);
    private readonly ResourceNotificationService _notifications;
    private readonly ConsoleLog _console;

    internal ResourceLoggerService(ResourceNotificationService notifications, ConsoleLog console)
    {
        _notifications = notifications;
        _console = console;
    }

    /// <summary>Writes into the stream of every instance of the resource.</summary>
    public ILogger GetLogger(IResource resource) => new LineLogger(line =>
    {
        foreach (var id in _notifications.OfResource(resource).Select(e => e.ResourceId).DefaultIfEmpty(resource.Name))
        {
            Write(resource.Name, id, line.Content, line.IsErrorMessage);
        }
    });

    public ILogger GetLogger(string resourceName) => new LineLogger(line => Write(NameOf(resourceName), resourceName, line.Content, line.IsErrorMessage));

    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(IResource resource) => WatchAsync(resource.Name);

    /// <summary>First the kept lines, then each new one.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(string resourceName, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<LogLine>();
        var backlogs = Find(resourceName);
        try
        {
            var known = backlogs.SelectMany(b => b.Subscribe(channel)).ToArray();
            if (known.Length > 0)
            {
                yield return known;
            }

            await foreach (var line in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return [line];
            }
        }
        finally
        {
            foreach (var backlog in backlogs)
            {
                backlog.Unsubscribe(channel);
            }
        }
    }

    public IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(IResource resource) => GetAllAsync(resource.Name);

    public async IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(string resourceName)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var backlog in Find(resourceName))
        {
            yield return backlog.Lines;
        }
    }

    internal void Write(string resourceName, string resourceId, string content, bool isError)
    {
        _backlogs.GetOrAdd(resourceId, _ => new Backlog()).Add(content, isError);
        _console.Write(resourceName, content, isError);
    }

    private string NameOf(string resourceId) => _notifications.TryGetCurrentState(resourceId, out var known) ? known.Resource.Name : resourceId;

    private Backlog[] Find(string resourceName)
    {
        var ids = _notifications.TryGetCurrentState(resourceName, out var known)
            ? string.Equals(known.ResourceId, resourceName, StringComparison.OrdinalIgnoreCase)
                ? [known.ResourceId]
                : _notifications.OfResource(known.Resource).Select(e => e.ResourceId)
            : [resourceName];
        return [.. ids.Select(id => _backlogs.GetOrAdd(id, _ => new Backlog()))];
    }

    private sealed class Backlog
    {
        private readonly Lock _gate = new();
        private readonly Queue<LogLine> _lines = new();
        private readonly List<Channel<LogLine>> _watchers = [];
        private int _count;

        public LogLine[] Lines
        {
            get
            {
                lock (_gate)
                {
                    return [.. _lines];
                }
            }
        }

        public void Add(string content, bool isError)
        {
            lock (_gate)
            {
                var line = new LogLine(++_count, content, isError);
                _lines.Enqueue(line);
                if (_lines.Count > Kept)
                {
                    _lines.Dequeue();
                }

                _watchers.ForEach(watcher => watcher.Writer.TryWrite(line));
            }
        }

        public LogLine[] Subscribe(Channel<LogLine> watcher)
        {
            lock (_gate)
            {
                _watchers.Add(watcher);
                return [.. _lines];
            }
        }

        public void Unsubscribe(Channel<LogLine> watcher)
        {
            lock (_gate)
            {
                _watchers.Remove(watcher);
            }
        }
    }

    private sealed class LineLogger(Action<LogLine> write) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var text = exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception.Message}";
                write(new LogLine(0, $"[sys] {text}", logLevel >= LogLevel.Error));
            }
        }
    }
}

/// <summary>One line of console output.</summary>
public readonly record struct LogLine(int LineNumber, string Content, bool IsErrorMessage);
