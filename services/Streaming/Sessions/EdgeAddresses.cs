using Microsoft.Extensions.Options;

namespace StreamPlatform.Streaming.Sessions;

// Where a viewer's browser reaches the edges. The browser resolves no service names, so these are the addresses themselves.
internal sealed class EdgeAddresses
{
    public EdgeAddresses(IConfiguration configuration, IOptions<StreamingOptions> options)
    {
        var known = options.Value.Edges
            .Select(edge => configuration[$"services:{edge}:https:0"] ?? configuration[$"services:{edge}:http:0"])
            .OfType<string>()
            .Select(address => address.TrimEnd('/'))
            .ToArray();
        All = known;
        Nearest = known.FirstOrDefault() ?? throw new InvalidOperationException("No edge has an address: services:edge-eu:http:0 is not set.");
        Second = known.Skip(1).FirstOrDefault();
    }

    public IReadOnlyList<string> All { get; }

    public string Nearest { get; }

    public string? Second { get; }
}
