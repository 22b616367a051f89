using System.Diagnostics;

namespace OpenTelemetry.Instrumentation.Http;

// waits for the diagnostic listener of HttpClient
internal sealed class RequestObserver : IObserver<DiagnosticListener>, IDisposable
{
    private readonly HttpClientTraceInstrumentationOptions _options;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly Lock _gate = new();

    public RequestObserver(HttpClientTraceInstrumentationOptions options)
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
        if (value.Name != "HttpHandlerDiagnosticListener")
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
