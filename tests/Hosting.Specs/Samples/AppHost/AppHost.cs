var builder = DistributedApplication.CreateBuilder(args);

if (builder.Configuration["Sample:Fault"] is { } fault)
{
    throw new InvalidOperationException(fault);
}

var cache = builder.AddRedis("cache").WithDataVolume();
var web = builder.AddProject<Projects.Sample_Web>("web").WithReference(cache).WaitFor(cache).WithHttpHealthCheck("/health");

if (builder.Configuration["Sample:Broker"] is not null)
{
    web.WaitFor(builder.AddRabbitMQ("broker"));

    // its child is no child of the host
    builder.AddExecutable("shell", "sh", "/", "-c", "sleep 1000 & wait");
}

builder.Build().Run();
