using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace StreamPlatform.CassandraHosting;

/// <summary>Adds nodes of Apache Cassandra.</summary>
public static class CassandraBuilderExtensions
{
    private const int NativeProtocolPort = 9042;

    /// <summary>A node that lets everybody in, healthy once it lets the driver in.</summary>
    /// <param name="builder">The graph.</param>
    /// <param name="name">The name in the graph.</param>
    public static IResourceBuilder<CassandraResource> AddCassandra(this IDistributedApplicationBuilder builder, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var check = $"{name}_check";
        var node = builder.AddResource(new CassandraResource(name))
            .WithImage("library/cassandra", "5.0")
            .WithImageRegistry("docker.io")
            .WithEndpoint(targetPort: NativeProtocolPort, name: CassandraResource.PrimaryEndpointName, scheme: "tcp")
            .WithHealthCheck(check);
        var endpoint = node.Resource.PrimaryEndpoint;
        builder.Services.AddHealthChecks().AddAsyncCheck(check, cancellationToken => NativeProtocolCheck.AskAsync(endpoint.Host, endpoint.Port, cancellationToken));
        return node;
    }

    /// <summary>Its tables outlive the container.</summary>
    /// <param name="builder">The node.</param>
    public static IResourceBuilder<CassandraResource> WithDataVolume(this IResourceBuilder<CassandraResource> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithVolume($"{builder.Resource.Name}-data", "/var/lib/cassandra");
    }
}
