namespace Aspire.Hosting.ApplicationModel;

/// <summary>Which question a probe answers.</summary>
public enum ProbeType
{
    Startup,
    Readiness,
    Liveness,
}

/// <summary>How the place where a resource is deployed asks whether it is well.</summary>
public abstract class ProbeAnnotation : IResourceAnnotation
{
    public ProbeType Type { get; init; }

    public int InitialDelaySeconds { get; init; } = 5;

    public int PeriodSeconds { get; init; } = 5;

    public int TimeoutSeconds { get; init; } = 1;

    public int FailureThreshold { get; init; } = 3;

    public int SuccessThreshold { get; init; } = 1;
}

/// <summary>A probe over HTTP.</summary>
public sealed class EndpointProbeAnnotation : ProbeAnnotation
{
    public required EndpointReference EndpointReference { get; init; }

    public string Path { get; init; } = "/";
}
