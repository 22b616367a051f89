using System.Diagnostics;

namespace OpenTelemetry.Instrumentation.Http;

/// <summary>Which outgoing requests are traced, and what is added to their spans.</summary>
public class HttpClientTraceInstrumentationOptions
{
    /// <summary>Returns false for a request that shall leave no span. An exception counts as false.</summary>
    public Func<HttpRequestMessage, bool>? FilterHttpRequestMessage { get; set; }

    /// <summary>Called when a span starts.</summary>
    public Action<Activity, HttpRequestMessage>? EnrichWithHttpRequestMessage { get; set; }

    /// <summary>Called when the response headers are there.</summary>
    public Action<Activity, HttpResponseMessage>? EnrichWithHttpResponseMessage { get; set; }

    /// <summary>Called when no response came.</summary>
    public Action<Activity, Exception>? EnrichWithException { get; set; }

    /// <summary>Whether exceptions become events of the span.</summary>
    public bool RecordException { get; set; }
}
