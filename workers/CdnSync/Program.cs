using StreamPlatform.CdnSync;
using StreamPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddCdnSync();

var app = builder.Build();

app.UseServiceDefaults();
app.MapDefaultEndpoints();

await app.RunAsync();
