namespace Microsoft.Extensions.ServiceDiscovery;

// "https+http://_admin.catalog": schemes in order of wish, the named endpoint "admin" of the service "catalog"
internal sealed record ServiceName(IReadOnlyList<string> Schemes, string? EndpointName, string Host, int Port)
{
    public static ServiceName? Parse(string input, ServiceDiscoveryOptions options)
    {
        var hasScheme = input.Contains("://", StringComparison.Ordinal);
        if (!Uri.TryCreate(hasScheme ? input : $"fakescheme://{input}", UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return null;
        }

        var schemes = hasScheme ? uri.Scheme.Split('+') : [];
        var allowed = options.AllowAllSchemes
            ? schemes
            : [.. schemes.Where(s => options.AllowedSchemes.Contains(s, StringComparer.OrdinalIgnoreCase))];
        var port = uri.Port > 0 && !uri.IsDefaultPort ? uri.Port : 0;
        return uri.Host[0] == '_' && uri.Host.IndexOf('.') is var dot and > 1
            ? new ServiceName(allowed, uri.Host[1..dot], uri.Host[(dot + 1)..], port)
            : new ServiceName(allowed, null, uri.Host, port);
    }
}
