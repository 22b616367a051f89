using Polly;

namespace Microsoft.Extensions.Http.Resilience;

/// <summary>Limits what is retried.</summary>
public static class HttpRetryStrategyOptionsExtensions
{
    /// <summary>Does not retry POST, PUT, PATCH, DELETE and CONNECT.</summary>
    public static void DisableForUnsafeHttpMethods(this HttpRetryStrategyOptions options) =>
        options.DisableFor(HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Post, HttpMethod.Put, HttpMethod.Connect);

    /// <summary>Does not retry these methods.</summary>
    public static void DisableFor(this HttpRetryStrategyOptions options, params HttpMethod[] methods)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfZero(methods.Length);
        var shouldHandle = options.ShouldHandle;
        options.ShouldHandle = async args =>
            await shouldHandle(args).ConfigureAwait(args.Context.ContinueOnCapturedContext)
            && !((args.Outcome.Result?.RequestMessage ?? args.Context.GetRequestMessage()) is { } request && methods.Contains(request.Method));
    }
}
