using StreamPlatform.ServiceDefaults;
using StreamPlatform.Studio;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddStudio();

var app = builder.Build();

app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapStudio();

await app.RunAsync();
