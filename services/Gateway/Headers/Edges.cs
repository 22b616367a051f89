namespace StreamPlatform.Gateway.Headers;

// Browsers fetch segments from the edges themselves, past the gateway.
internal static class Edges
{
    private const string Prefix = "edge-";

    // services:edge-eu:http:0 and its like, as service discovery writes them
    public static IEnumerable<string> AddressesIn(IConfiguration configuration) =>
        configuration.GetSection("services").GetChildren()
            .Where(service => service.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            .SelectMany(service => service.GetChildren())
            .SelectMany(endpoint => endpoint.GetChildren())
            .Select(address => address.Value)
            .OfType<string>();
}
