using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;
using RabbitMQ.Client;
using StackExchange.Redis;
using StreamPlatform.Standins.Specs.Redis;

namespace StreamPlatform.Standins.Specs.Clients;

public sealed class ClientSpecs
{
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1";
    private const string Emulator =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;";

    [Fact]
    public void A_missing_connection_string_is_told_when_the_client_is_asked_for()
    {
        var builder = Builder();
        builder.AddNpgsqlDataSource("identity-db");
        using var host = builder.Build();

        var failure = Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<NpgsqlDataSource>());

        Assert.Equal(
            "ConnectionString is missing. It should be provided in 'ConnectionStrings:identity-db' or under the "
            + "'ConnectionString' key in 'Aspire:Npgsql' configuration section.",
            failure.Message);
    }

    [Fact]
    public void The_connection_string_wins_over_the_sections_and_the_delegate_over_all()
    {
        var builder = Builder(
            ("Aspire:Npgsql:ConnectionString", "Host=general"),
            ("Aspire:Npgsql:identity-db:ConnectionString", "Host=named"),
            ("Aspire:Npgsql:identity-db:DisableTracing", "true"),
            ("ConnectionStrings:identity-db", "Host=listed"));
        builder.AddNpgsqlDataSource("identity-db", settings =>
        {
            Assert.True(settings.DisableTracing);
            Assert.Equal("Host=listed", settings.ConnectionString);
            settings.ConnectionString = "Host=told";
        });
        using var host = builder.Build();

        Assert.Equal("Host=told", host.Services.GetRequiredService<NpgsqlDataSource>().ConnectionString);
        Assert.NotNull(host.Services.GetRequiredService<NpgsqlConnection>());
    }

    [Fact]
    public void Keyed_clients_stand_side_by_side()
    {
        var builder = Builder(("ConnectionStrings:a", "Host=a"), ("ConnectionStrings:b", "Host=b"));
        builder.AddKeyedNpgsqlDataSource("a");
        builder.AddKeyedNpgsqlDataSource("b");
        using var host = builder.Build();

        Assert.Equal("Host=a", host.Services.GetRequiredKeyedService<NpgsqlDataSource>("a").ConnectionString);
        Assert.Equal("Host=b", host.Services.GetRequiredKeyedService<NpgsqlDataSource>("b").ConnectionString);
        Assert.Equal(["PostgreSql_a", "PostgreSql_b"], HealthChecks(host));
    }

    [Fact]
    public void Health_checks_have_the_original_names()
    {
        var builder = Builder();
        builder.AddNpgsqlDataSource("postgres");
        builder.AddRedisClient("redis");
        builder.AddRabbitMQClient("messaging");
        builder.AddAzureBlobServiceClient("storage");
        builder.AddAzureBlobContainerClient("media");
        using var host = builder.Build();

        Assert.Equal(
            ["Azure_BlobContainerClient", "Azure_BlobServiceClient", "PostgreSql", "RabbitMQ.Client", "StackExchange.Redis"],
            HealthChecks(host));
    }

    [Theory]
    [InlineData(Account + ";ContainerName=media")]
    [InlineData("ContainerName=media;" + Account)]
    [InlineData(Emulator + "ContainerName=media")]
    [InlineData("Endpoint=\"" + Emulator + "\";ContainerName=media")]
    public void A_blob_container_is_named_in_the_connection_string(string connectionString)
    {
        var builder = Builder(("ConnectionStrings:media", connectionString));
        builder.AddAzureBlobContainerClient("media");
        using var host = builder.Build();

        var container = host.Services.GetRequiredService<BlobContainerClient>();

        Assert.Equal("media", container.Name);
        Assert.Equal("http://127.0.0.1:10000/devstoreaccount1/media", container.Uri.AbsoluteUri);
        Assert.True(container.CanGenerateSasUri);
    }

    [Fact]
    public void The_address_of_the_broker_is_read_from_the_connection_string()
    {
        var builder = Builder(
            ("ConnectionStrings:messaging", "amqp://u:p@127.0.0.1:4567"),
            ("Aspire:RabbitMQ:Client:ConnectionFactory:ClientProvidedName", "studio"));
        builder.AddRabbitMQClient("messaging", s => s.DisableAutoActivation = true);
        using var host = builder.Build();

        var factory = (ConnectionFactory)host.Services.GetRequiredService<IConnectionFactory>();

        Assert.Equal(("127.0.0.1", 4567, "u", "p"), (factory.Endpoint.HostName, factory.Endpoint.Port, factory.UserName, factory.Password));
        Assert.Equal("studio", factory.ClientProvidedName);
    }

    [Fact]
    public async Task Redis_is_connected_when_the_host_starts_and_reports_its_health()
    {
        await using var server = await RedisServer.StartAsync();
        var builder = Builder(("ConnectionStrings:redis", server.ConnectionString()));
        builder.AddRedisClient("redis");
        using var host = builder.Build();
        await host.StartAsync();
        var health = host.Services.GetRequiredService<HealthCheckService>();

        Assert.True(host.Services.GetRequiredService<IConnectionMultiplexer>().IsConnected);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync()).Status);

        await server.KillAsync();
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync()).Status);
        await host.StopAsync();
    }

    private static HostApplicationBuilder Builder(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));
        return builder;
    }

    private static IEnumerable<string> HealthChecks(IHost host) =>
        host.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.Select(r => r.Name).Order();
}
