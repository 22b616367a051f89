using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Extensions.ServiceDiscovery;

internal sealed class ConfiguredEndpoints(IConfiguration configuration, IOptions<ConfigurationServiceEndpointProviderOptions> options)
{
    private readonly IConfigurationSection _services = configuration.GetSection(options.Value.SectionName);

    public IChangeToken GetReloadToken() => _services.GetReloadToken();

    // null: configuration does not know the service
    public List<ServiceEndpoint>? Find(ServiceName name)
    {
        var service = _services.GetSection(name.Host);
        if (!service.Exists())
        {
            return null;
        }

        var section = Section(service, name);
        var uris = Values(section)
            .Select(value => AsUri(value, name.Schemes.Count > 0 ? name.Schemes[0] : null))
            .ToList();
        if (name.Schemes.FirstOrDefault(s => uris.Exists(u => Is(u, s))) is { } scheme)
        {
            uris.RemoveAll(u => !Is(u, scheme));
        }
        else if (name.Schemes.Count > 0)
        {
            uris.Clear();
        }

        return uris.ConvertAll(uri => ServiceEndpoint.Create(new UriEndPoint(uri)));
    }

    // an endpoint name comes first, then an endpoint called "default", then the first wished scheme that has entries
    private static IConfigurationSection Section(IConfigurationSection service, ServiceName name)
    {
        if (name.EndpointName is { } endpoint)
        {
            return service.GetSection(endpoint);
        }

        return new[] { "default" }.Concat(name.Schemes).Select(service.GetSection).FirstOrDefault(s => s.Exists()) ?? service;
    }

    private static IEnumerable<string> Values(IConfigurationSection section) =>
        section.Value is { Length: > 0 } single
            ? [single]
            : section.GetChildren().Select(c => c.Value).OfType<string>().Where(v => v.Length > 0);

    private static Uri AsUri(string value, string? scheme) =>
        Uri.TryCreate(value.Contains("://", StringComparison.Ordinal) ? value : $"{scheme ?? "http"}://{value}", UriKind.Absolute, out var uri)
            ? uri
            : throw new InvalidOperationException($"The configured service endpoint '{value}' is not an address.");

    private static bool Is(Uri uri, string scheme) => uri.Scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase);
}
