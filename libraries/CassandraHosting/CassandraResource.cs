using Aspire.Hosting.ApplicationModel;

namespace StreamPlatform.CassandraHosting;

/// <summary>A node of Apache Cassandra. Aspire has no integration for it.</summary>
/// <param name="name">The name in the graph.</param>
public sealed class CassandraResource(string name) : ContainerResource(name), IResourceWithConnectionString
{
    internal const string PrimaryEndpointName = "cql";

    /// <summary>Where it speaks the native protocol, version 4.</summary>
    public EndpointReference PrimaryEndpoint => field ??= new(this, PrimaryEndpointName);

    /// <summary>As the driver's <c>CassandraConnectionStringBuilder</c> reads it. Without a keyspace: who uses one makes it.</summary>
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create(
        $"Contact Points={PrimaryEndpoint.Property(EndpointProperty.Host)};Port={PrimaryEndpoint.Property(EndpointProperty.Port)}");
}
