using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OpenTelemetry.Instrumentation.AspNetCore;

internal sealed class RequestEvents(AspNetCoreTraceInstrumentationOptions options) : IObserver<KeyValuePair<string, object?>>
{
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";
    private const string RequestStart = Request + ".Start";
    private const string RequestStop = Request + ".Stop";

    private static readonly HashSet<string> Exceptions =
    [
        "Microsoft.AspNetCore.Hosting.UnhandledException",
        "Microsoft.AspNetCore.Diagnostics.UnhandledException",
        "Microsoft.AspNetCore.Diagnostics.HandledException",
    ];

    public static bool IsWanted(string name) => name is Request or RequestStart or RequestStop || Exceptions.Contains(name);

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: RequestStart, Value: HttpContext started })
        {
            Started(started);
        }
        else if (value is { Key: RequestStop, Value: HttpContext stopped })
        {
            Stopped(stopped);
        }
        else if (Exceptions.Contains(value.Key) && value.Value is { } payload)
        {
            Failed(Read<HttpContext>(payload, "httpContext"), Read<Exception>(payload, "exception"));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private void Started(HttpContext context)
    {
        if (Span(context) is not { } span)
        {
            return;
        }

        if (!Passes(context))
        {
            span.IsAllDataRequested = false;
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }

        RequestSpan.Start(span, context.Request);
        options.EnrichWithHttpRequest?.Invoke(span, context.Request);
    }

    private void Stopped(HttpContext context)
    {
        if (Span(context) is { } span)
        {
            RequestSpan.Stop(span, context);
            options.EnrichWithHttpResponse?.Invoke(span, context.Response);
        }
    }

    private void Failed(HttpContext? context, Exception? exception)
    {
        if (context is null || exception is null || Span(context) is not { } span)
        {
            return;
        }

        span.SetTag("error.type", exception.GetType().FullName);
        span.SetStatus(ActivityStatusCode.Error);
        if (options.RecordException)
        {
            span.AddException(exception);
        }

        options.EnrichWithException?.Invoke(span, exception);
    }

    private bool Passes(HttpContext context)
    {
        try
        {
            return options.Filter?.Invoke(context) ?? true;
        }
        catch (Exception)
        {
            // the contract: a filter that throws leaves the request out, and the request itself goes on
            return false;
        }
    }

    // when a request starts, its feature is not there yet and the span is the current one
    private static Activity? Span(HttpContext context) =>
        (context.Features.Get<IHttpActivityFeature>()?.Activity ?? Activity.Current)
            is { IsAllDataRequested: true, OperationName: Request } span ? span : null;

    // these payloads are anonymous types of ASP.NET Core
    private static T? Read<T>(object payload, string property)
        where T : class => payload.GetType().GetProperty(property)?.GetValue(payload) as T;
}
