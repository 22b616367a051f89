namespace Aspire.Hosting.ApplicationModel;

public sealed class ContainerImageAnnotation : IResourceAnnotation
{
    public string? Registry { get; set; }

    public required string Image { get; set; }

    public string? Tag { get; set; }
}

/// <summary>The image is built from a Dockerfile.</summary>
public class DockerfileBuildAnnotation(string contextPath, string dockerfilePath, string? stage) : IResourceAnnotation
{
    public string ContextPath { get; } = contextPath;

    public string DockerfilePath { get; } = dockerfilePath;

    public string? Stage { get; } = stage;
}

public sealed class ContainerMountAnnotation(string? source, string target, ContainerMountType type, bool isReadOnly) : IResourceAnnotation
{
    public string? Source { get; set; } = source;

    public string Target { get; set; } = target;

    public ContainerMountType Type { get; set; } = type;

    public bool IsReadOnly { get; set; } = isReadOnly;
}

public enum ContainerMountType
{
    BindMount,
    Volume,
}

/// <summary>Where a resource runs once it is deployed.</summary>
public class ComputeEnvironmentAnnotation(IComputeEnvironmentResource computeEnvironment) : IResourceAnnotation
{
    public IComputeEnvironmentResource ComputeEnvironment { get; } = computeEnvironment;
}

/// <summary>An argument of a Dockerfile's build.</summary>
internal sealed record BuildArgumentAnnotation(string Name, string Value) : IResourceAnnotation;
