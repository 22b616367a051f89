using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace OpenTelemetry.Instrumentation.AspNetCore;

/// <summary>Which requests are traced, and what is added to their spans.</summary>
public class AspNetCoreTraceInstrumentationOptions
{
    /// <summary>Returns false for a request that shall leave no span. An exception counts as false.</summary>
    public Func<HttpContext, bool>? Filter { get; set; }

    /// <summary>Called when a span starts.</summary>
    public Action<Activity, HttpRequest>? EnrichWithHttpRequest { get; set; }

    /// <summary>Called when a span ends.</summary>
    public Action<Activity, HttpResponse>? EnrichWithHttpResponse { get; set; }

    /// <summary>Called for an exception that no middleware handled.</summary>
    public Action<Activity, Exception>? EnrichWithException { get; set; }

    /// <summary>Whether exceptions become events of the span.</summary>
    public bool RecordException { get; set; }
}
