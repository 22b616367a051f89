using StreamPlatform.ServiceDefaults;
using Yarp.ReverseProxy.Forwarder;

namespace StreamPlatform.Gateway.Routing;

// Says in words of the platform that a service did not answer.
internal sealed class UpstreamFailures(RequestDelegate next, ILogger<UpstreamFailures> logger)
{
    private const string RetryAfterSeconds = "2";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.GetForwarderErrorFeature() is not { } failure || context.Response.HasStarted || ProblemOf(failure.Error) is not { } problem)
        {
            return;
        }

        var request = context.Request;
        logger.UpstreamFailed(
            context.GetReverseProxyFeature().Cluster.Config.ClusterId, request.Method, request.Path,
            failure.Error.ToString(), failure.Exception?.GetBaseException().Message);
        context.Response.Clear();
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        await problem.With().ExecuteAsync(context);
    }

    // null: it was the client's doing, and the status says so already
    private static ProblemType? ProblemOf(ForwarderError error) => error switch
    {
        ForwarderError.RequestTimedOut => GatewayProblems.TooSlow,
        ForwarderError.Request or ForwarderError.RequestBodyDestination or ForwarderError.ResponseHeaders or
            ForwarderError.ResponseBodyDestination or ForwarderError.NoAvailableDestinations => GatewayProblems.Unavailable,
        _ => null,
    };
}
