namespace StreamPlatform.AppHost.Publishing;

/// <summary>What a resource asks of the place where it is deployed. Memory follows from the processors, as Container Apps wants it: 2 GiB for each.</summary>
internal sealed record Scaling(double Processors, int Least, int Most) : IResourceAnnotation
{
    private const int MebibytesPerProcessor = 2048;

    public int Mebibytes => (int)(Processors * MebibytesPerProcessor);

    public bool IsElastic => Most > Least;

    /// <summary>Queues whose length says how many are needed, each with the length that keeps one replica busy.</summary>
    public IReadOnlyDictionary<string, int> Queues { get; init; } = new Dictionary<string, int>();

    /// <summary>Neighbours speak to each replica, not to any: its name stands for all of their addresses.</summary>
    public bool AddressedOneByOne { get; init; }

    /// <summary>Applies its migrations when it is started with <c>--migrate</c>.</summary>
    public bool Migrates { get; init; }
}

internal static class ScalingExtensions
{
    public static IResourceBuilder<T> WithScaling<T>(this IResourceBuilder<T> builder, Scaling scaling) where T : IComputeResource =>
        builder.WithAnnotation(scaling, ResourceAnnotationMutationBehavior.Replace);

    /// <summary>Everything that says how large it is.</summary>
    public static IEnumerable<(IComputeResource Resource, Scaling Scaling)> Scaled(this IDistributedApplicationBuilder builder) =>
        builder.Resources.OfType<IComputeResource>().Select(resource => (resource, scaling: resource.Annotations.OfType<Scaling>().LastOrDefault()))
            .Where(pair => pair.scaling is not null).Select(pair => (pair.resource, pair.scaling!));
}
