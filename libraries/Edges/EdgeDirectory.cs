using Microsoft.Extensions.Configuration;

namespace StreamPlatform.Edges;

/// <summary>Where the edges are, as service discovery's settings say. Browsers resolve no service names, so these are the addresses themselves.</summary>
public sealed class EdgeDirectory
{
    private const string NamePrefix = "edge-";

    private EdgeDirectory(IReadOnlyList<EdgeAddress> all) => All = all;

    /// <summary>In the order of their names in the settings; at least one.</summary>
    public IReadOnlyList<EdgeAddress> All { get; }

    /// <summary>Reads <c>services:{name}:https:0</c> or <c>services:{name}:http:0</c> of each name. A name without an address does not exist in this deployment.</summary>
    /// <param name="configuration">The process's settings.</param>
    /// <param name="names">Names of edges, e.g. <c>edge-eu</c>: what follows the hyphen is the region.</param>
    /// <param name="schemes">Which address counts when an edge has two: browsers come by https, neighbours in a cluster by http.</param>
    /// <exception cref="InvalidOperationException">No edge has an address.</exception>
    public static EdgeDirectory Read(IConfiguration configuration, IEnumerable<string> names, params IReadOnlyList<string> schemes)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(names);
        var found = names
            .Select(name => (Name: name, Url: schemes.Select(scheme => configuration[$"services:{name}:{scheme}:0"]).FirstOrDefault(url => url is not null)))
            .Where(edge => edge.Url is not null)
            .Select(edge => new EdgeAddress(edge.Name, RegionOf(edge.Name), edge.Url!.TrimEnd('/')))
            .ToArray();
        return found.Length > 0 ? new EdgeDirectory(found) : throw new InvalidOperationException("No edge has an address: services:edge-eu:http:0 is not set.");
    }

    /// <summary>The edges from the one of a region on; the others follow in their own order.</summary>
    public IReadOnlyList<EdgeAddress> NearestFirst(string region) => [.. All.OrderByDescending(edge => edge.Region == region)];

    private static string RegionOf(string name) => name.StartsWith(NamePrefix, StringComparison.Ordinal) ? name[NamePrefix.Length..] : name;
}

/// <summary>One edge.</summary>
/// <param name="Name">As in the app host.</param>
/// <param name="Region">Two letters, as in user ids.</param>
/// <param name="Url">Without a slash at its end.</param>
public sealed record EdgeAddress(string Name, string Region, string Url);
