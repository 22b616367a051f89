using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Cassandra;

namespace StreamPlatform.Standins.Specs.Cassandra;

public sealed class CassandraImageSpecs
{
    [Fact]
    public async Task The_container_runs_as_our_server_and_a_connection_string_leads_to_it()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var cassandra = builder.AddContainer("cassandra", "library/cassandra", "5.0")
            .WithEndpoint(targetPort: 9042, name: "cql", scheme: "tcp")
            .WithVolume("streamplatform-cassandra", "/var/lib/cassandra");
        var cql = cassandra.GetEndpoint("cql");
        builder.AddConnectionString("analytics-db", ReferenceExpression.Create(
            $"Contact Points={cql.Property(EndpointProperty.Host)};Port={cql.Property(EndpointProperty.Port)};Default Keyspace=system"));
        await using var app = await builder.BuildAsync();
        await app.StartAsync();

        using var cluster = Cluster.Builder().WithConnectionString(await app.GetConnectionStringAsync("analytics-db")).Build();
        using var session = await ConnectAsync(cluster);

        var row = Assert.Single(await session.ExecuteAsync(new SimpleStatement("SELECT data_center FROM local")));
        Assert.Equal("datacenter1", row.GetValue<string>("data_center"));
    }

    // a container that runs may not listen yet
    private static async Task<ISession> ConnectAsync(Cluster cluster)
    {
        while (true)
        {
            try
            {
                return await cluster.ConnectAsync();
            }
            catch (NoHostAvailableException)
            {
                await Task.Delay(100);
            }
        }
    }
}
