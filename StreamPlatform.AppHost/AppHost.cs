var builder = DistributedApplication.CreateBuilder(args);

// resources
var keyWrapping = builder.AddParameter("identity-key-wrapping-key", new GenerateParameterDefault { MinLength = 48 }, secret: true, persist: true);
var edgeKey = builder.AddParameter("edge-token-key", new GenerateParameterDefault { MinLength = 48 }, secret: true, persist: true);

var postgres = builder.AddPostgres("postgres").WithDataVolume();
var identityDb = postgres.AddDatabase("identity-db", "identity");
var studioDb = postgres.AddDatabase("studio-db", "studio");
var transcoderDb = postgres.AddDatabase("transcoder-db", "transcoder");
var streamingDb = postgres.AddDatabase("streaming-db", "streaming");
var catalogDb = builder.AddMongoDB("mongo").WithDataVolume().AddDatabase("catalog-db", "catalog");
var redis = builder.AddRedis("redis").WithDataVolume().WithPersistence(TimeSpan.FromSeconds(30), 10);
var messaging = builder.AddRabbitMQ("messaging").WithManagementPlugin().WithDataVolume();

var storage = builder.AddAzureStorage("storage").RunAsEmulator(azurite => azurite.WithDataVolume());
var sources = storage.AddBlobContainer("sources");
var media = storage.AddBlobContainer("media");

// services
var identity = builder.AddProject<Projects.StreamPlatform_Identity>("identity")
    .WithReference(identityDb).WaitFor(identityDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithEnvironment("Identity__KeyWrappingKey", keyWrapping)
    .WithHttpHealthCheck("/health");

var catalog = builder.AddProject<Projects.StreamPlatform_Catalog>("catalog")
    .WithReference(catalogDb).WaitFor(catalogDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity)
    .WithHttpHealthCheck("/health");

var studio = builder.AddProject<Projects.StreamPlatform_Studio>("studio")
    .WithReference(studioDb).WaitFor(studioDb)
    .WithReference(sources).WaitFor(sources)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WithReference(catalog)
    .WithHttpHealthCheck("/health");

var streaming = builder.AddProject<Projects.StreamPlatform_Streaming>("streaming")
    .WithReference(streamingDb).WaitFor(streamingDb)
    .WithReference(media).WaitFor(media)
    .WithReference(redis).WaitFor(redis)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WithReference(catalog)
    .WithEnvironment("Edge__TokenKey", edgeKey)
    .WithHttpHealthCheck("/health");

// workers
builder.AddProject<Projects.StreamPlatform_Transcoder>("transcoder")
    .WithReference(transcoderDb).WaitFor(transcoderDb)
    .WithReference(sources).WaitFor(sources)
    .WithReference(media).WaitFor(media)
    .WithReference(messaging).WaitFor(messaging)
    .WithHttpHealthCheck("/health");

// web
var edge = builder.AddDockerfile("edge-eu", "../services/Edge")
    .WithHttpEndpoint(targetPort: 8080, name: "http")
    .WithEnvironment("ORIGIN_URL", streaming.GetEndpoint("http"))
    .WithEnvironment("EDGE_TOKEN_KEY", edgeKey)
    .WithHttpHealthCheck("/edge-health")
    .WithExternalHttpEndpoints()
    .WaitFor(streaming);
streaming.WithReference(edge.GetEndpoint("http"));

var gateway = builder.AddProject<Projects.StreamPlatform_Gateway>("gateway")
    .WithReference(identity).WithReference(catalog).WithReference(studio).WithReference(streaming)
    .WithReference(edge.GetEndpoint("http"))
    .WaitFor(identity).WaitFor(catalog)
    .WithExternalHttpEndpoints()
    .WithUrlForEndpoint("http", url => url.DisplayText = "StreamPlatform")
    .WithHttpHealthCheck("/health");

// the gateway serves the built site; start this one to work on the site
var web = builder.AddViteApp("web", "../web").WithNpm(installCommand: "ci").WithReference(gateway).WaitFor(gateway).WithExplicitStart();
gateway.PublishWithContainerFiles(web, "wwwroot");

builder.Build().Run();
