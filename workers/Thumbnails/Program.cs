using StreamPlatform.ServiceDefaults;
using StreamPlatform.Thumbnails;
using StreamPlatform.Thumbnails.Posters;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddThumbnails();

var app = builder.Build();

app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapPosters();

await app.RunAsync();
