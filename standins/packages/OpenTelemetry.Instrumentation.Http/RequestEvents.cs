using System.Diagnostics;

namespace OpenTelemetry.Instrumentation.Http;

// the runtime fills the span; this adds the filter and what the options enrich
internal sealed class RequestEvents(HttpClientTraceInstrumentationOptions options) : IObserver<KeyValuePair<string, object?>>
{
    private const string Request = "System.Net.Http.HttpRequestOut";
    private const string RequestStart = Request + ".Start";
    private const string RequestStop = Request + ".Stop";
    private const string RequestException = "System.Net.Http.Exception";

    public static bool IsWanted(string name) => name is Request or RequestStart or RequestStop or RequestException;

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not { } payload || Activity.Current is not { IsAllDataRequested: true, OperationName: Request } span)
        {
            return;
        }

        switch (value.Key)
        {
            case RequestStart when Read<HttpRequestMessage>(payload, "Request") is { } request:
                Started(span, request);
                break;
            case RequestStop when Read<HttpResponseMessage>(payload, "Response") is { } response:
                options.EnrichWithHttpResponseMessage?.Invoke(span, response);
                break;
            case RequestException when Read<Exception>(payload, "Exception") is { } exception:
                Failed(span, exception);
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private void Started(Activity span, HttpRequestMessage request)
    {
        if (Passes(request))
        {
            options.EnrichWithHttpRequestMessage?.Invoke(span, request);
        }
        else
        {
            span.IsAllDataRequested = false;
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    private void Failed(Activity span, Exception exception)
    {
        if (options.RecordException)
        {
            span.AddException(exception);
        }

        options.EnrichWithException?.Invoke(span, exception);
    }

    private bool Passes(HttpRequestMessage request)
    {
        try
        {
            return options.FilterHttpRequestMessage?.Invoke(request) ?? true;
        }
        catch (Exception)
        {
            // the contract: a filter that throws leaves the request out, and the request itself goes on
            return false;
        }
    }

    // the payloads are internal types of System.Net.Http
    private static T? Read<T>(object payload, string property)
        where T : class => payload.GetType().GetProperty(property)?.GetValue(payload) as T;
}
