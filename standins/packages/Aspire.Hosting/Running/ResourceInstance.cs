using System.Security.Cryptography;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>One process (or one value) of a resource; replicas have several.</summary>
internal sealed class ResourceInstance
{
    private readonly Dictionary<EndpointAnnotation, int> _ports = [];

    private ResourceInstance(IResource resource, string id, string suffix)
    {
        Resource = resource;
        Id = id;
        Suffix = suffix;
    }

    public IResource Resource { get; }

    public string Id { get; }

    /// <summary>Eight letters that tell replicas apart in telemetry.</summary>
    public string Suffix { get; }

    public RunningProcess? Process { get; set; }

    public static ResourceInstance OfProcess(IResource resource)
    {
        var suffix = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", 8);
        return new ResourceInstance(resource, $"{resource.Name}-{suffix}", suffix);
    }

    public static ResourceInstance OfValue(IResource resource) => new(resource, resource.Name, "");

    /// <summary>The port that the process itself listens on.</summary>
    public int PortOf(EndpointAnnotation endpoint) => _ports[endpoint];

    public void Listens(EndpointAnnotation endpoint, int port) => _ports[endpoint] = port;
}
