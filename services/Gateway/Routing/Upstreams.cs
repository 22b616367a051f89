using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;

namespace StreamPlatform.Gateway.Routing;

// The services behind the routes. Service discovery turns their names into addresses.
internal static class Upstreams
{
    public static IReadOnlyList<ClusterConfig> All(GatewayOptions options) =>
    [
        Service("identity", options, options.AnswerTimeout),
        Service("catalog", options, options.AnswerTimeout),
        Service("studio", options, options.StalledUploadTimeout),
        Service("search", options, options.AnswerTimeout),
        Service("recommendations", options, options.AnswerTimeout),
        Service("streaming", options, options.AnswerTimeout),
        Service("analytics", options, options.AnswerTimeout),
        // an open stream of notifications beats more often than that
        Service("notifications", options, options.AnswerTimeout),
        Service("payments", options, options.AnswerTimeout),
        Service("thumbnails", options, options.AnswerTimeout),
    ];

    private static ClusterConfig Service(string name, GatewayOptions options, TimeSpan activityTimeout) => new()
    {
        ClusterId = name,
        Destinations = new Dictionary<string, DestinationConfig> { [name] = new() { Address = $"http://{name}" } },
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = activityTimeout, AllowResponseBuffering = false },
        HealthCheck = new HealthCheckConfig
        {
            Passive = new PassiveHealthCheckConfig
            {
                Enabled = true,
                Policy = ConsecutiveFailures.PolicyName,
                ReactivationPeriod = options.BreakDuration,
            },
            AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyAndUnknown,
        },
    };
}
