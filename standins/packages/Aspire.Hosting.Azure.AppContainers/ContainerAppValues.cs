using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Azure.Bicep;
using Aspire.Hosting.Publishing;
using Azure.Provisioning;

namespace Aspire.Hosting.Azure.AppContainers;

/// <summary>Turns values of the model into Bicep, and notes what the module must be given for it.</summary>
internal sealed class ContainerAppValues(AzureContainerAppEnvironmentResource environment)
{
    private readonly SortedDictionary<string, object> _parameters = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object> Parameters => _parameters;

    public BicepValue<string> Of(object value)
    {
        var parts = Piece.Of(value).SelectMany(PartsOf).ToArray();
        return parts switch
        {
            [] => "",
            [BicepCode only] => BicepValue<string>.Code(only.Expression),
            _ when Array.TrueForAll(parts, part => part is string) => string.Concat(parts),
            _ => BicepValue<string>.Code($"'{string.Concat(parts.Select(part => part is BicepCode code ? $"${{{code.Expression}}}" : BicepText.Escape((string)part)))}'"),
        };
    }

    /// <summary>The parameter of the module that carries a value from outside.</summary>
    public string Code(IManifestExpressionProvider source)
    {
        var name = BicepNames.ParameterOf(source);
        _parameters[name] = source;
        return name;
    }

    private IEnumerable<object> PartsOf(Piece piece) => piece switch
    {
        { Source: null } => [piece.Text!],
        { Source: EndpointReferenceExpression part } => AddressOf(part),
        { IsUriEscaped: true } => [new BicepCode($"uriComponent({Code(piece.Source)})")],
        _ => [new BicepCode(Code(piece.Source))],
    };

    // apps speak to each other through the environment's proxy: HTTP by name under its domain with TLS, anything else by the app's name and port
    private IEnumerable<object> AddressOf(EndpointReferenceExpression part)
    {
        var endpoint = part.Endpoint;
        var isHttp = endpoint.EndpointAnnotation.Transport.StartsWith("http", StringComparison.Ordinal);
        object[] host = isHttp
            ? [endpoint.Resource.Name + (endpoint.EndpointAnnotation.IsExternal ? "." : ".internal."), new BicepCode(Code(environment.Domain))]
            : [endpoint.Resource.Name];
        var port = (isHttp ? 443 : PublishedModel.PortOf(endpoint)).ToString(CultureInfo.InvariantCulture);
        return part.Property switch
        {
            EndpointProperty.Url => isHttp ? ["https://", .. host] : [$"{endpoint.Scheme}://", .. host, $":{port}"],
            EndpointProperty.Host or EndpointProperty.IPV4Host => host,
            EndpointProperty.Port => [port],
            EndpointProperty.HostAndPort => [.. host, $":{port}"],
            EndpointProperty.Scheme => [isHttp ? "https" : endpoint.Scheme],
            EndpointProperty.TargetPort => [PublishedModel.PortOf(endpoint).ToString(CultureInfo.InvariantCulture)],
            EndpointProperty.TlsEnabled => [isHttp ? "true" : "false"],
            _ => throw new NotSupportedException($"EndpointProperty.{part.Property}"),
        };
    }
}
