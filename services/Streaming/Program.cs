using StreamPlatform.ServiceDefaults;
using StreamPlatform.Streaming;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddStreaming();

var app = builder.Build();

app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapStreaming();

await app.RunAsync();
