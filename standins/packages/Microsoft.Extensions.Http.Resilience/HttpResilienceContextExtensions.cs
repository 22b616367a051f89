namespace Polly;

/// <summary>Ties a request to the execution that sends it.</summary>
public static class HttpResilienceContextExtensions
{
    private static readonly ResiliencePropertyKey<HttpRequestMessage?> Request = new("Resilience.Http.RequestMessage");

    /// <summary>The request that is being sent.</summary>
    public static HttpRequestMessage? GetRequestMessage(this ResilienceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Properties.GetValue(Request, null);
    }

    /// <summary>Sets the request that is being sent.</summary>
    public static void SetRequestMessage(this ResilienceContext context, HttpRequestMessage? requestMessage)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Properties.Set(Request, requestMessage);
    }
}
