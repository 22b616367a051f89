namespace Aspire.Hosting.ApplicationModel;

/// <summary>A Meilisearch server.</summary>
public class MeilisearchResource : ContainerResource, IResourceWithConnectionString
{
    internal const string PrimaryEndpointName = "http";

    public MeilisearchResource(string name, ParameterResource masterKey) : base(name)
    {
        ArgumentNullException.ThrowIfNull(masterKey);
        MasterKeyParameter = masterKey;
        PrimaryEndpoint = new EndpointReference(this, PrimaryEndpointName);
    }

    public EndpointReference PrimaryEndpoint { get; }

    public EndpointReferenceExpression Host => PrimaryEndpoint.Property(EndpointProperty.Host);

    public EndpointReferenceExpression Port => PrimaryEndpoint.Property(EndpointProperty.Port);

    public ParameterResource MasterKeyParameter { get; }

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"Endpoint=http://{Host}:{Port};MasterKey={MasterKeyParameter}");

    public ReferenceExpression UriExpression => ReferenceExpression.Create($"http://{Host}:{Port}");

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties() =>
    [
        new("Host", ReferenceExpression.Create($"{Host}")),
        new("Port", ReferenceExpression.Create($"{Port}")),
        new("MasterKey", ReferenceExpression.Create($"{MasterKeyParameter}")),
        new("Uri", UriExpression),
    ];
}
