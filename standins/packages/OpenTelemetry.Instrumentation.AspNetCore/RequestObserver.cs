using System.Diagnostics;

namespace OpenTelemetry.Instrumentation.AspNetCore;

// waits for the diagnostic listener of each host in this process
internal sealed class RequestObserver : IObserver<DiagnosticListener>, IDisposable
{
    private readonly AspNetCoreTraceInstrumentationOptions _options;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly Lock _gate = new();

    public RequestObserver(AspNetCoreTraceInstrumentationOptions options)
    {
        _options = options;
        var subscription = DiagnosticListener.AllListeners.Subscribe(this);
        lock (_gate)
        {
            _subscriptions.Add(subscription);
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name != "Microsoft.AspNetCore")
        {
            return;
        }

        var subscription = value.Subscribe(new RequestEvents(_options), RequestEvents.IsWanted);
        lock (_gate)
        {
            _subscriptions.Add(subscription);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _subscriptions.ForEach(s => s.Dispose());
            _subscriptions.Clear();
        }
    }
}
