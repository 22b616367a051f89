using StreamPlatform.ServiceDefaults;
using StreamPlatform.Transcoder;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddTranscoder();

var app = builder.Build();

app.UseServiceDefaults();
app.MapDefaultEndpoints();

await app.RunAsync();
