#pragma warning disable ASPIREPROBES001 // the probes' API is for evaluation; without them a deployment would have none

namespace StreamPlatform.AppHost.Publishing;

internal static class Health
{
    /// <summary>The same question for the host here and for the probes of a deployment: can it work, and is it alive at all?</summary>
    public static IResourceBuilder<T> WithHealth<T>(this IResourceBuilder<T> builder, string ready = "/health", string alive = "/alive")
        where T : IResourceWithEndpoints, IResourceWithProbes => builder
        .WithHttpHealthCheck(ready)
        .WithHttpProbe(ProbeType.Startup, alive, periodSeconds: 2, failureThreshold: 60)
        .WithHttpProbe(ProbeType.Readiness, ready, periodSeconds: 5, timeoutSeconds: 4)
        .WithHttpProbe(ProbeType.Liveness, alive, periodSeconds: 10, timeoutSeconds: 4);
}
