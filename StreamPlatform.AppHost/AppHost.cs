using StreamPlatform.AppHost;
using StreamPlatform.AppHost.Publishing;
using StreamPlatform.AppHost.Publishing.ContainerApps;
using StreamPlatform.AppHost.Publishing.Kubernetes;
using StreamPlatform.CassandraHosting;

var builder = DistributedApplication.CreateBuilder(args);
var target = builder.ChosenTarget();

// resources
var region = builder.AddParameter("region", "eu", publishValueAsDefault: true);
var keyWrapping = builder.AddParameter("identity-key-wrapping-key", new GenerateParameterDefault { MinLength = 48 }, secret: true, persist: true);
var edgeKey = builder.AddParameter("edge-token-key", new GenerateParameterDefault { MinLength = 48 }, secret: true, persist: true);
var pushKey = builder.AddParameter("web-push-key", new GenerateParameterDefault { MinLength = 48 }, secret: true, persist: true);
var mailLinkKey = builder.AddParameter("mail-link-key", new GenerateParameterDefault { MinLength = 48 }, secret: true, persist: true);

IResourceBuilder<IResourceWithConnectionString> identityDb, studioDb, transcoderDb, streamingDb, recommendationsDb, notificationsDb, paymentsDb, catalogDb, analyticsDb, redis, messaging, meilisearch, sources, media, models;
if (target == Target.ContainerApps)
{
    // managed services: the installation gives their connection strings
    identityDb = builder.AddConnectionString("identity-db");
    studioDb = builder.AddConnectionString("studio-db");
    transcoderDb = builder.AddConnectionString("transcoder-db");
    streamingDb = builder.AddConnectionString("streaming-db");
    recommendationsDb = builder.AddConnectionString("recommendations-db");
    notificationsDb = builder.AddConnectionString("notifications-db");
    paymentsDb = builder.AddConnectionString("payments-db");
    catalogDb = builder.AddConnectionString("catalog-db");
    analyticsDb = builder.AddConnectionString("analytics-db");
    redis = builder.AddConnectionString("redis");
    messaging = builder.AddConnectionString("messaging");
    meilisearch = builder.AddConnectionString("meilisearch");
}
else
{
    var postgres = builder.AddPostgres("postgres").WithDataVolume().WithScaling(new(1, 1, 1));
    identityDb = postgres.AddDatabase("identity-db", "identity");
    studioDb = postgres.AddDatabase("studio-db", "studio");
    transcoderDb = postgres.AddDatabase("transcoder-db", "transcoder");
    streamingDb = postgres.AddDatabase("streaming-db", "streaming");
    recommendationsDb = postgres.AddDatabase("recommendations-db", "recommendations");
    notificationsDb = postgres.AddDatabase("notifications-db", "notifications");
    paymentsDb = postgres.AddDatabase("payments-db", "payments");
    catalogDb = builder.AddMongoDB("mongo").WithDataVolume().WithScaling(new(1, 1, 1)).AddDatabase("catalog-db", "catalog");
    analyticsDb = builder.AddCassandra("cassandra").WithDataVolume().WithScaling(new(1, 1, 1));
    redis = builder.AddRedis("redis").WithDataVolume().WithPersistence(TimeSpan.FromSeconds(30), 10).WithScaling(new(0.5, 1, 1));
    messaging = builder.AddRabbitMQ("messaging").WithManagementPlugin().WithDataVolume().WithScaling(new(1, 1, 1));
    meilisearch = builder.AddMeilisearch("meilisearch").WithDataVolume().WithScaling(new(1, 1, 1));
}

if (target == Target.Kubernetes)
{
    // a cluster has no identity in Azure: the connection strings of the containers have a key
    sources = builder.AddConnectionString("sources");
    media = builder.AddConnectionString("media");
    models = builder.AddConnectionString("models");
}
else
{
    var storage = builder.AddAzureStorage("storage").RunAsEmulator(azurite => azurite.WithDataVolume());
    sources = storage.AddBlobContainer("sources");
    media = storage.AddBlobContainer("media");
    models = storage.AddBlobContainer("models");
}

IResourceBuilder<IResourceWithConnectionString> smtp;
if (target == Target.None)
{
    // shows what would have been sent, and sends nothing to anybody
    var mail = builder.AddContainer("mail", "axllent/mailpit", "v1.27")
        .WithEndpoint(targetPort: 1025, scheme: "smtp", name: "smtp")
        .WithHttpEndpoint(targetPort: 8025, name: "http")
        .WithUrlForEndpoint("http", url => url.DisplayText = "Mail")
        .WithHttpHealthCheck("/readyz", endpointName: "http");
    smtp = builder.AddConnectionString("smtp", ReferenceExpression.Create($"smtp://{mail.GetEndpoint("smtp").Property(EndpointProperty.HostAndPort)}"));
}
else
{
    // the installation's own server; empty: no mail is sent
    smtp = builder.AddConnectionString("smtp");
}

// services
var identity = builder.AddProject<Projects.StreamPlatform_Identity>("identity")
    .WithReference(identityDb).WaitFor(identityDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(smtp)
    .WithEnvironment("Identity__KeyWrappingKey", keyWrapping)
    .WithEnvironment("Identity__Region", region)
    .WithHealth()
    .WithScaling(new(0.25, 2, 6) { Migrates = true });

var catalog = builder.AddProject<Projects.StreamPlatform_Catalog>("catalog")
    .WithReference(catalogDb).WaitFor(catalogDb)
    .WithReference(redis).WaitFor(redis)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity)
    .WithHealth()
    .WithScaling(new(0.5, 2, 10));

var studio = builder.AddProject<Projects.StreamPlatform_Studio>("studio")
    .WithReference(studioDb).WaitFor(studioDb)
    .WithReference(sources).WaitFor(sources)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WithReference(catalog)
    .WithHealth()
    .WithScaling(new(0.5, 2, 10) { Migrates = true });

// plans and what was bought can be seen without Stripe; only buying needs it
var payments = builder.AddProject<Projects.StreamPlatform_Payments>("payments")
    .WithReference(paymentsDb).WaitFor(paymentsDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WithReference(catalog)
    .WithStripe()
    .WithHealth()
    .WithScaling(new(0.25, 2, 6) { Migrates = true });

// it works from the entitlements that it has heard of while Payments is away
var streaming = builder.AddProject<Projects.StreamPlatform_Streaming>("streaming")
    .WithReference(streamingDb).WaitFor(streamingDb)
    .WithReference(media).WaitFor(media)
    .WithReference(redis).WaitFor(redis)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WithReference(catalog).WithReference(payments)
    .WithEnvironment("Edge__TokenKey", edgeKey)
    .WithEnvironment("Streaming__Region", region)
    .WithHealth()
    .WithScaling(new(0.5, 3, 20) { Migrates = true });

// one process writes the index: two would not know what the other is about to write. It starts, and says that it cannot search, without its engine
var search = builder.AddProject<Projects.StreamPlatform_Search>("search")
    .WithReference(meilisearch)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WithReference(catalog)
    .WithHealth()
    .WithScaling(new(0.5, 1, 1));

// rows are served without blob storage: the models in it stay as they are
var recommendations = builder.AddProject<Projects.StreamPlatform_Recommendations>("recommendations")
    .WithReference(recommendationsDb).WaitFor(recommendationsDb)
    .WithReference(redis).WaitFor(redis)
    .WithReference(models)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WithReference(catalog)
    .WithEnvironment("Recommendations__Region", region)
    .WithHealth()
    .WithScaling(new(0.5, 2, 6) { Migrates = true });

var notifications = builder.AddProject<Projects.StreamPlatform_Notifications>("notifications")
    .WithReference(notificationsDb).WaitFor(notificationsDb)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WithReference(catalog).WithReference(smtp)
    .WithEnvironment("Notifications__WebPush__Key", pushKey)
    .WithEnvironment("Notifications__LinkKey", mailLinkKey)
    .WithHealth()
    .WithScaling(new(0.5, 2, 6) { Migrates = true });

// one process closes sittings: two would not know which views the other counts. It takes heartbeats without its store: they wait in their queue
var analytics = builder.AddProject<Projects.StreamPlatform_Analytics>("analytics")
    .WithReference(analyticsDb, "analytics-db")
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WithReference(catalog)
    .WithEnvironment("Edge__TokenKey", edgeKey)
    .WithHealth()
    .WithScaling(new(1, 1, 1));

// workers
builder.AddProject<Projects.StreamPlatform_Transcoder>("transcoder")
    .WithReference(transcoderDb).WaitFor(transcoderDb)
    .WithReference(sources).WaitFor(sources)
    .WithReference(media).WaitFor(media)
    .WithReference(messaging).WaitFor(messaging)
    .WithHealth()
    .WithScaling(new(2, 1, 20) { Migrates = true, Queues = new Dictionary<string, int> { ["transcode.first"] = 1, ["transcode.rest"] = 4 } })
    .PublishAsDockerFile(image => image.WithDockerfile("..", "workers/Dockerfile").WithBuildArg("WORKER", "Transcoder"));

var thumbnails = builder.AddProject<Projects.StreamPlatform_Thumbnails>("thumbnails")
    .WithReference(media).WaitFor(media)
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(identity).WithReference(catalog)
    .WithHealth()
    .WithScaling(new(1, 1, 10) { Queues = new Dictionary<string, int> { ["thumbnails.events"] = 4 } })
    .PublishAsDockerFile(image => image.WithDockerfile("..", "workers/Dockerfile").WithBuildArg("WORKER", "Thumbnails"));

// edges
var edges = Array.ConvertAll(["edge-eu", "edge-us"], name => builder.AddDockerfile(name, "../services/Edge")
    .WithHttpEndpoint(targetPort: 8080, name: "http")
    .WithEnvironment("ORIGIN_URL", streaming.GetEndpoint("http"))
    .WithEnvironment("EDGE_TOKEN_KEY", edgeKey)
    .WithHealth("/edge-health", "/edge-health")
    .WithScaling(new(0.5, 2, 20) { AddressedOneByOne = true })
    .WithExternalHttpEndpoints()
    .BehindPlatformProxy()
    .WaitFor(streaming));

builder.AddProject<Projects.StreamPlatform_CdnSync>("cdn-sync")
    .WithReference(messaging).WaitFor(messaging)
    .WithReference(streaming).WithReference(recommendations)
    .WithReference(edges[0].GetEndpoint("http")).WithReference(edges[1].GetEndpoint("http"))
    .WithEnvironment("Edge__TokenKey", edgeKey)
    .WithHealth()
    .WithScaling(new(0.25, 1, 1))
    .PublishAsDockerFile(image => image.WithDockerfile("..", "workers/Dockerfile").WithBuildArg("WORKER", "CdnSync"));

// web
var gateway = builder.AddProject<Projects.StreamPlatform_Gateway>("gateway")
    .WithReference(identity).WithReference(catalog).WithReference(studio).WithReference(streaming).WithReference(search).WithReference(recommendations)
    .WithReference(thumbnails).WithReference(analytics).WithReference(notifications).WithReference(payments)
    .WithExternalHttpEndpoints()
    .BehindPlatformProxy()
    .WithUrlForEndpoint("http", url => url.DisplayText = "StreamPlatform")
    .WithHealth()
    .WithScaling(new(0.5, 2, 20));

foreach (var edge in edges)
{
    // browsers are told where it is, and allowed to go there
    streaming.WithReference(edge.GetEndpoint("http"));
    gateway.WithReference(edge.GetEndpoint("http"));
}

// links in mails lead to the site
identity.WithReference(gateway.GetEndpoint("http"));
notifications.WithReference(gateway.GetEndpoint("http"));

// the gateway serves the built site; start this one to work on the site
var web = builder.AddViteApp("web", "../web").WithNpm(installCommand: "ci").WithReference(gateway).WaitFor(gateway).WithExplicitStart();
gateway.PublishWithContainerFiles(web, "wwwroot");

// publishing
builder.SendTelemetryToCollector();
switch (target)
{
    case Target.Kubernetes:
        builder.PublishToKubernetes([
            new PublicDoor("site", gateway.GetEndpoint("http")) { TellsItsAddress = [identity, notifications] },
            .. edges.Select(edge => new PublicDoor(edge.Resource.Name, edge.GetEndpoint("http")) { TellsItsAddress = [streaming, gateway] }),
        ]);
        break;
    case Target.ContainerApps:
        builder.PublishToContainerApps();
        break;
}

builder.Build().Run();
