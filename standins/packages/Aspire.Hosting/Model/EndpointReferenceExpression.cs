using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of an endpoint's address.</summary>
public enum EndpointProperty
{
    Url,
    Host,
    IPV4Host,
    Port,
    Scheme,
    TargetPort,
    HostAndPort,
    TlsEnabled,
}

/// <summary>One part of an endpoint's address, as a value.</summary>
public class EndpointReferenceExpression(EndpointReference endpointReference, EndpointProperty property) : IExpressionValue, IValueWithReferences
{
    public EndpointReference Endpoint { get; } = endpointReference;

    public EndpointProperty Property { get; } = property;

    public string ValueExpression => Endpoint.GetExpression(Property);

    IEnumerable<object> IValueWithReferences.References => [Endpoint];

    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        if (Property == EndpointProperty.Scheme)
        {
            return Endpoint.Scheme;
        }

        if (Property == EndpointProperty.TlsEnabled)
        {
            return Endpoint.TlsEnabled ? bool.TrueString : bool.FalseString;
        }

        var allocated = await Endpoint.EndpointAnnotation.Allocation.WaitAsync(cancellationToken).ConfigureAwait(false);
        return Property switch
        {
            EndpointProperty.Url => allocated.UriString,
            EndpointProperty.Host => allocated.Address,
            EndpointProperty.IPV4Host => "127.0.0.1",
            EndpointProperty.Port => allocated.Port.ToString(CultureInfo.InvariantCulture),
            EndpointProperty.HostAndPort => $"{allocated.Address}:{allocated.Port.ToString(CultureInfo.InvariantCulture)}",
            EndpointProperty.TargetPort => (Endpoint.TargetPort ?? allocated.Port).ToString(CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"EndpointProperty.{Property}"),
        };
    }

    internal static string NameOf(EndpointProperty property) => property switch
    {
        EndpointProperty.IPV4Host => "host",
        EndpointProperty.HostAndPort => "hostAndPort",
        _ => char.ToLowerInvariant(property.ToString()[0]) + property.ToString()[1..],
    };
}
