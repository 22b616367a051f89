using System.Globalization;
using System.Net.Sockets;

namespace StreamPlatform.Hosting.Specs;

public sealed class References
{
    private readonly IDistributedApplicationTestingBuilder _builder = DistributedApplicationTestingBuilder.Create("--Parameters:secret=p+w/d", "--ConnectionStrings:elsewhere=Server=far");

    [Fact]
    public async Task A_postgres_database()
    {
        var postgres = At(_builder.AddPostgres("postgres", password: Secret()), 5432);

        var environment = await ConsumerAsync(c => c.WithReference(postgres.AddDatabase("identity-db", "identity")));

        Assert.Equal("Host=localhost;Port=5432;Username=postgres;Password=p+w/d;Database=identity", environment["ConnectionStrings__identity-db"]);
        Assert.Equal("localhost", environment["IDENTITY_DB_HOST"]);
        Assert.Equal("5432", environment["IDENTITY_DB_PORT"]);
        Assert.Equal("postgres", environment["IDENTITY_DB_USERNAME"]);
        Assert.Equal("p+w/d", environment["IDENTITY_DB_PASSWORD"]);
        Assert.Equal("identity", environment["IDENTITY_DB_DATABASENAME"]);
        Assert.Equal("postgresql://postgres:p%2Bw%2Fd@localhost:5432/identity", environment["IDENTITY_DB_URI"]);
    }

    [Fact]
    public async Task A_postgres_server()
    {
        var environment = await ConsumerAsync(c => c.WithReference(At(_builder.AddPostgres("postgres", password: Secret()), 5432)));

        Assert.Equal("Host=localhost;Port=5432;Username=postgres;Password=p+w/d", environment["ConnectionStrings__postgres"]);
        Assert.Equal("postgresql://postgres:p%2Bw%2Fd@localhost:5432", environment["POSTGRES_URI"]);
    }

    [Fact]
    public async Task A_mongo_database()
    {
        var mongo = At(_builder.AddMongoDB("mongo", password: Secret()), 27017);

        var environment = await ConsumerAsync(c => c.WithReference(mongo.AddDatabase("catalog-db", "catalog")).WithReference(mongo));

        const string Expected = "mongodb://admin:p%2Bw%2Fd@localhost:27017/{0}?authSource=admin&authMechanism=SCRAM-SHA-256";
        Assert.Equal(string.Format(CultureInfo.InvariantCulture, Expected, "catalog"), environment["ConnectionStrings__catalog-db"]);
        Assert.Equal(string.Format(CultureInfo.InvariantCulture, Expected, ""), environment["ConnectionStrings__mongo"]);
        Assert.Equal("admin", environment["CATALOG_DB_AUTHENTICATIONDATABASE"]);
        Assert.Equal("SCRAM-SHA-256", environment["CATALOG_DB_AUTHENTICATIONMECHANISM"]);
        Assert.Equal("catalog", environment["CATALOG_DB_DATABASENAME"]);
    }

    [Fact]
    public async Task Redis()
    {
        var environment = await ConsumerAsync(c => c.WithReference(At(_builder.AddRedis("redis", password: Secret()), 6379)));

        Assert.Equal("localhost:6379,password=p+w/d", environment["ConnectionStrings__redis"]);
        Assert.Equal("redis://:p%2Bw%2Fd@localhost:6379", environment["REDIS_URI"]);
    }

    [Fact]
    public async Task RabbitMQ()
    {
        var environment = await ConsumerAsync(c => c.WithReference(At(_builder.AddRabbitMQ("messaging", password: Secret()), 5672)));

        Assert.Equal("amqp://guest:p%2Bw%2Fd@localhost:5672", environment["ConnectionStrings__messaging"]);
        Assert.Equal("guest", environment["MESSAGING_USERNAME"]);
    }

    [Fact]
    public async Task Blob_storage_and_a_container()
    {
        var storage = _builder.AddAzureStorage("storage").RunAsEmulator();
        storage.WithEndpoint("blob", e => e.AllocatedEndpoint = new AllocatedEndpoint(e, "localhost", 10000));

        var environment = await ConsumerAsync(c => c.WithReference(storage.AddBlobs("blobs")).WithReference(storage.AddBlobContainer("media")));

        const string Account = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey="
            + "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;";
        Assert.Equal(Account, environment["ConnectionStrings__blobs"]);
        Assert.Equal(Account + "ContainerName=media", environment["ConnectionStrings__media"]);
        Assert.Equal("media", environment["MEDIA_BLOBCONTAINERNAME"]);
    }

    [Fact]
    public async Task A_project_with_service_discovery()
    {
        var catalog = _builder.AddProject("cdn-sync", Graph.SampleWeb);
        catalog.WithEndpoint("http", e => e.AllocatedEndpoint = new AllocatedEndpoint(e, "localhost", 5199));
        catalog.WithEndpoint("grpc", e =>
        {
            e.UriScheme = "http";
            e.AllocatedEndpoint = new AllocatedEndpoint(e, "localhost", 5200);
        });

        var environment = await ConsumerAsync(c => c.WithReference(catalog));

        Assert.Equal("http://localhost:5199", environment["services__cdn-sync__http__0"]);
        Assert.Equal("http://localhost:5199", environment["CDN_SYNC_HTTP"]);
        Assert.Equal("http://localhost:5200", environment["services__cdn-sync__grpc__0"]);
        Assert.Equal("http://localhost:5200", environment["CDN_SYNC_GRPC"]);
    }

    [Fact]
    public async Task An_endpoint_of_a_container_by_reference_and_by_name()
    {
        var edge = At(_builder.AddContainer("edge-eu", "nginx").WithHttpEndpoint(targetPort: 8080), 8081, "http");
        var endpoint = edge.GetEndpoint("http");

        var environment = await ConsumerAsync(c => c
            .WithReference(endpoint)
            .WithEnvironment("ORIGIN_URL", endpoint)
            .WithEnvironment("JOINED", $"{endpoint.Property(EndpointProperty.Host)}|{endpoint.Property(EndpointProperty.Port)}|{endpoint}/x"));

        Assert.Equal("http://localhost:8081", environment["services__edge-eu__http__0"]);
        Assert.Equal("http://localhost:8081", environment["EDGE_EU_HTTP"]);
        Assert.Equal("http://localhost:8081", environment["ORIGIN_URL"]);
        Assert.Equal("localhost|8081|http://localhost:8081/x", environment["JOINED"]);
    }

    [Fact]
    public async Task Addresses_outside_the_graph()
    {
        var stripe = _builder.AddExternalService("stripe", _builder.AddParameter("stripe-url", "https://api.stripe.com"));

        var environment = await ConsumerAsync(c => c
            .WithReference("legacy", new Uri("http://old.example"))
            .WithReference(stripe)
            .WithReference(_builder.AddConnectionString("elsewhere")));

        Assert.Equal("http://old.example/", environment["services__legacy__default__0"]);
        Assert.Equal("http://old.example/", environment["legacy"]);
        Assert.Equal("https://api.stripe.com", environment["services__stripe__https__0"]);
        Assert.Equal("https://api.stripe.com", environment["STRIPE_HTTPS"]);
        Assert.Equal("Server=far", environment["ConnectionStrings__elsewhere"]);
    }

    [Fact]
    public async Task A_connection_name_of_ones_own()
    {
        var redis = At(_builder.AddRedis("redis", password: Secret()), 6379);

        var environment = await ConsumerAsync(c => c.WithReference(redis, connectionName: "sessions"));

        Assert.True(environment.ContainsKey("ConnectionStrings__sessions"));
        Assert.True(environment.ContainsKey("SESSIONS_HOST"));
        Assert.False(environment.ContainsKey("ConnectionStrings__redis"));
    }

    [Fact]
    public async Task Published_values_are_expressions()
    {
        var redis = _builder.AddRedis("redis", password: Secret());
        var consumer = _builder.AddExecutable("consumer", "true", "/").WithReference(redis).WithEnvironment("KEY", Secret());

        var environment = await Graph.EnvironmentAsync(consumer, DistributedApplicationOperation.Publish);

        Assert.Equal("{redis.connectionString}", environment["ConnectionStrings__redis"]);
        Assert.Equal("{redis.bindings.tcp.port}", environment["REDIS_PORT"]);
        Assert.Equal("{secret.value}", environment["KEY"]);
    }

    [Fact]
    public void Names_of_resources_are_checked()
    {
        Assert.Throws<ArgumentException>(() => _builder.AddRedis("two--hyphens"));
        Assert.Throws<ArgumentException>(() => _builder.AddRedis("ends-"));
        Assert.Throws<ArgumentException>(() => _builder.AddRedis("1st"));
        _builder.AddRedis("cache");
        Assert.Throws<DistributedApplicationException>(() => _builder.AddMongoDB("CACHE"));
    }

    private static IResourceBuilder<T> At<T>(IResourceBuilder<T> builder, int port, string endpoint = "tcp") where T : IResourceWithEndpoints =>
        builder.WithEndpoint(endpoint, e =>
        {
            e.Protocol = ProtocolType.Tcp;
            e.AllocatedEndpoint = new AllocatedEndpoint(e, "localhost", port);
        });

    private IResourceBuilder<ParameterResource> Secret() =>
        _builder.Resources.OfType<ParameterResource>().FirstOrDefault() is { } known ? _builder.CreateResourceBuilder(known) : _builder.AddParameter("secret", secret: true);

    private async Task<Dictionary<string, string>> ConsumerAsync(Action<IResourceBuilder<ExecutableResource>> refer)
    {
        var consumer = _builder.AddExecutable("consumer", "true", "/");
        refer(consumer);
        return await Graph.EnvironmentAsync(consumer);
    }
}
